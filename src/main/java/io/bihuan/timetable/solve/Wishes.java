package io.bihuan.timetable.solve;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is better than otherwise.
 *
 * @param supervisors who must teach some hours a week (P-06)
 * @param supervisorMinutes how many minutes a week
 * @param away how many of a team may be in one room at a time, by team
 */
public record Wishes(Set<UUID> supervisors, int supervisorMinutes, Map<UUID, Integer> away) {

    /** How many of a team are too many in one room. */
    long tooMany(UUID team, long there) {
        var most = away.get(team);
        return most == null ? 0 : Math.max(0, there - most);
    }
}
