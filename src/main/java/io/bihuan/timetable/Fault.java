package io.bihuan.timetable;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something about the dates of a plan that cannot stay as it is, or that could not be had.
 *
 * @param kind what; {@code timetable.fault.<NAME>} is the wording, {@code timetable.help.<NAME>} what would help
 * @param rule the rule that is broken, or ""
 * @param itemId the line it is about
 * @param occurrenceId the date it is about, or null where there is none
 * @param facts what fills the wording
 */
public record Fault(
        Kind kind, String rule, UUID itemId, @Nullable UUID occurrenceId, List<Object> facts) {

    /** What can be wrong, and whether people or rooms collide over it. */
    public enum Kind {
        ROOM_TAKEN(true),
        TEACHER_TAKEN(true),
        ROOM_CLOSED(true),
        TEACHER_AWAY(true),
        TEACHER_LEFT(true),
        SEATS_OVER(true),
        PERSON_TWICE(true),
        PERSON_AWAY(true),
        MAY_NOT_TEACH(true),
        OUTSIDE_WINDOW(true),
        NO_TEACHER(false),
        NO_ROOM(false),
        NO_TIME(false),
        PEOPLE_AWAY(false),
        STILL_OWED(false);

        private final boolean collision;

        Kind(boolean collision) {
            this.collision = collision;
        }

        /** Whether a date stands in the way of another, rather than missing. */
        public boolean collision() {
            return collision;
        }
    }

    public Fault {
        facts = List.copyOf(facts);
    }

    static Fault at(Kind kind, String rule, UUID item, UUID occurrence, Object... facts) {
        return new Fault(kind, rule, item, occurrence, List.of(facts));
    }

    static Fault missing(Kind kind, String rule, UUID item, Object... facts) {
        return new Fault(kind, rule, item, null, List.of(facts));
    }
}
