package io.bihuan.training;

import io.bihuan.instructor.TeachingRight;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What came of scheduling a session. */
public sealed interface Scheduling {
    record Scheduled(UUID sessionId) implements Scheduling {}

    record EndsBeforeItStarts() implements Scheduling {}

    record TooFewSeats(int seats, int people) implements Scheduling {}

    /** The instructor teaches elsewhere at that time. */
    record InstructorBusy(UUID sessionId) implements Scheduling {}

    /** The instructor may not teach this: other topics only, or no longer at all (P-12). */
    record InstructorMayNot(TeachingRight right) implements Scheduling {}

    /** The instructor has said that they are away on that day. */
    record InstructorAway(LocalDate until) implements Scheduling {}

    /** The room is taken at that time. */
    record PlaceTaken(UUID sessionId) implements Scheduling {}

    /** These people are expected elsewhere at that time. */
    record PeopleBusy(List<UUID> staff) implements Scheduling {}
}
