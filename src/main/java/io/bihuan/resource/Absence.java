package io.bihuan.resource;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time at which somebody, or a whole team, cannot come to training.
 *
 * @param id which
 * @param staffId who, or null where it is a team
 * @param teamId which team, or null where it is one person
 * @param kind why, roughly
 * @param from the first day
 * @param until the last day
 * @param weekdays on which days of the week; every day where none is named
 * @param fromTime from when on such a day, or null for the whole day
 * @param untilTime until when, or null for the whole day
 * @param reason why, in words
 */
public record Absence(
        UUID id,
        @Nullable UUID staffId,
        @Nullable UUID teamId,
        Kind kind,
        LocalDate from,
        LocalDate until,
        Set<DayOfWeek> weekdays,
        @Nullable LocalTime fromTime,
        @Nullable LocalTime untilTime,
        String reason) {

    /** Why somebody cannot come; {@code resource.kind.<NAME>} is the wording. */
    public enum Kind {
        SHIFT,
        LEAVE,
        TRAVEL,
        OTHER
    }

    public Absence {
        weekdays = Set.copyOf(weekdays);
    }

    /** Whether it touches that day. */
    public boolean has(LocalDate day) {
        return !day.isBefore(from)
                && !day.isAfter(until)
                && (weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()));
    }

    /** Whether it takes any part of that stretch of that day. */
    public boolean takes(LocalDate day, LocalTime begins, LocalTime ends) {
        return has(day)
                && (fromTime == null || untilTime == null || fromTime.isBefore(ends) && begins.isBefore(untilTime));
    }

    /** Whether it is this person's, alone or with their team. */
    public boolean concerns(UUID person, UUID team) {
        return person.equals(staffId) || team.equals(teamId);
    }
}
