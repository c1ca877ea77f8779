package io.bihuan.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * One time at which a line of a plan is held, for one group of its audience.
 *
 * @param id which
 * @param number which of the line's groups, from 1
 * @param day on which day
 * @param from when it begins
 * @param until when it ends
 * @param roomId in which room of the pool
 * @param instructorId who teaches
 * @param people who is expected
 * @param pinned whether it stays where it is when the plan is dated anew
 */
public record Occurrence(
        UUID id,
        int number,
        LocalDate day,
        LocalTime from,
        LocalTime until,
        UUID roomId,
        UUID instructorId,
        List<UUID> people,
        boolean pinned) {

    public Occurrence {
        people = people.stream().sorted().toList();
    }

    /** The same at another version of the plan. */
    Occurrence copied(UUID newId) {
        return new Occurrence(newId, number, day, from, until, roomId, instructorId, people, pinned);
    }

    /** The same, kept where it is or free to move. */
    public Occurrence pinned(boolean pin) {
        return new Occurrence(id, number, day, from, until, roomId, instructorId, people, pin);
    }

    /** The same group at another time and place. */
    public Occurrence movedTo(LocalDate newDay, LocalTime begins, LocalTime ends, UUID room, UUID instructor) {
        return new Occurrence(id, number, newDay, begins, ends, room, instructor, people, true);
    }

    /** Whether both say the same to those who come. */
    public boolean saysTheSame(Occurrence other) {
        return copied(other.id).pinned(other.pinned).equals(other);
    }
}
