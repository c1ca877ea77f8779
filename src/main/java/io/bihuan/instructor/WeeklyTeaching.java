package io.bihuan.instructor;

import io.bihuan.access.Role;
import io.bihuan.calendar.Deadlines;
import io.bihuan.calendar.Term;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.standard.Standards;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The class hours that every supervisor teaches in a week at least (P-06): taught, scheduled, still owed. */
@Service
@Transactional(readOnly = true)
public class WeeklyTeaching {

    private static final Term ONE_WORKDAY = Term.workingDays(1);
    private static final int LAST_DAY = 6;

    private final InstructorLists lists;
    private final ObjectProvider<LessonsAhead> ahead;
    private final People people;
    private final Standards standards;
    private final Deadlines deadlines;
    private final Clock clock;

    WeeklyTeaching(
            InstructorLists lists,
            ObjectProvider<LessonsAhead> ahead,
            People people,
            Standards standards,
            Deadlines deadlines,
            Clock clock) {
        this.lists = lists;
        this.ahead = ahead;
        this.people = people;
        this.standards = standards;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * One supervisor's week.
     *
     * @param staffId who
     * @param monday the week
     * @param minimum class hours to teach at least
     * @param taught class hours taught
     * @param scheduled class hours scheduled for the rest of the week
     * @param dueAt close of business of the week's last workday
     */
    public record Week(
            UUID staffId,
            LocalDate monday,
            BigDecimal minimum,
            BigDecimal taught,
            BigDecimal scheduled,
            Instant dueAt) {

        /** Whether enough is taught. */
        public boolean met() {
            return taught.compareTo(minimum) >= 0;
        }

        /** Whether it will be enough once everything scheduled is held. */
        public boolean covered() {
            return taught.add(scheduled).compareTo(minimum) >= 0;
        }

        /** Class hours that are neither taught nor scheduled. */
        public BigDecimal owed() {
            return minimum.subtract(taught).subtract(scheduled).max(BigDecimal.ZERO);
        }
    }

    /** The week of every supervisor; a week without a workday asks for nothing. */
    public List<Week> of(LocalDate dayOfWeek) {
        var monday = monday(dayOfWeek);
        var last = lastWorkday(monday);
        if (last == null) {
            return List.of();
        }
        var zone = clock.getZone();
        var from = monday.atStartOfDay(zone).toInstant();
        var until = monday.plusWeeks(1).atStartOfDay(zone).toInstant();
        var minimum = standards.inForce(TeachingMinimum.class, from).rules().supervisorHoursAWeek();
        var taught = lists.hours(from, until);
        var scheduled = ahead.stream()
                .findFirst()
                .map(lessons -> lessons.hours(from, until))
                .orElse(Map.of());
        var closes = deadlines
                .due(last.minusDays(1).atStartOfDay(zone).toInstant(), ONE_WORKDAY)
                .dueAt();
        return people.holding(Role.SUPERVISOR).stream()
                .map(Person::id)
                .map(id -> new Week(
                        id,
                        monday,
                        minimum,
                        taught.getOrDefault(id, BigDecimal.ZERO),
                        scheduled.getOrDefault(id, BigDecimal.ZERO),
                        closes))
                .toList();
    }

    private @Nullable LocalDate lastWorkday(LocalDate monday) {
        return IntStream.rangeClosed(0, LAST_DAY)
                .mapToObj(day -> monday.plusDays(LAST_DAY - day))
                .filter(deadlines::isWorkday)
                .findFirst()
                .orElse(null);
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
