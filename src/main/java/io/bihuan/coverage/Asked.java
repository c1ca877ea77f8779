package io.bihuan.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * People and duties as a statement takes them: arrays side by side.
 *
 * @param staff who
 * @param team the team of each
 * @param since the day on which each joined
 */
record Asked(UUID[] staff, UUID[] team, String[] since) {

    /** Of a list of people, by id, the team and the first day of each. */
    static Asked of(List<Member> members) {
        return new Asked(
                members.stream().map(Member::staff).toArray(UUID[]::new),
                members.stream().map(Member::team).toArray(UUID[]::new),
                members.stream().map(member -> member.since().toString()).toArray(String[]::new));
    }

    /** One of those who are looked at. */
    record Member(UUID staff, UUID team, LocalDate since) {}

    /** The parameters of duties: their number, their stretch, their times, and the courses that count for each. */
    static Map<String, Object> duties(List<Duty> duties) {
        var numbers = new ArrayList<Integer>();
        var codes = new ArrayList<String>();
        for (var number = 0; number < duties.size(); number++) {
            for (var course : duties.get(number).frequency().courses()) {
                numbers.add(number);
                codes.add(course);
            }
        }
        return Map.of(
                "from", duties.stream().map(duty -> duty.from().toString()).toArray(String[]::new),
                "until", duties.stream().map(duty -> duty.until().toString()).toArray(String[]::new),
                "times", duties.stream().map(Duty::times).toArray(Integer[]::new),
                "dutyOf", numbers.toArray(Integer[]::new),
                "course", codes.toArray(String[]::new));
    }
}
