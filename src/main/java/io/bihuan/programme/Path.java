package io.bihuan.programme;

import io.bihuan.calendar.Deadline;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person's way through a programme as it stands at an instant.
 *
 * @param enrolment whose
 * @param programme the edition they are on
 * @param stretches its courses in order, each with what is done of it
 * @param gates its gates, each open or passed
 */
public record Path(Enrolment enrolment, Programme programme, List<Stretch> stretches, List<Passage> gates) {

    public Path {
        stretches = List.copyOf(stretches);
        gates = List.copyOf(gates);
    }

    /** How a course of the way stands; {@code programme.state.<NAME>} is the wording. */
    public enum State {
        DONE,
        LATE,
        NEXT,
        AHEAD
    }

    /**
     * One course of the way.
     *
     * @param step the course in its place
     * @param done class hours of it that were taken part in
     * @param due by when it is to be done
     * @param state how it stands
     */
    public record Stretch(Step step, BigDecimal done, Deadline due, State state) {}

    /**
     * One gate of the way.
     *
     * @param gate which
     * @param passedAt when it was passed, or null
     * @param byHand who saw to it by hand, or null
     */
    public record Passage(
            Gate gate, @Nullable Instant passedAt, @Nullable Confirmation byHand) {}

    /** Class hours done, of those owed. */
    public BigDecimal hoursDone() {
        return stretches.stream().map(Stretch::done).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is left of the class hours. */
    public BigDecimal hoursOwed() {
        return programme.hours().subtract(hoursDone());
    }

    /** How many courses are late. */
    public int late() {
        return (int) stretches.stream()
                .filter(stretch -> stretch.state() == State.LATE)
                .count();
    }

    /** How much of hours and gates is done, in per cent; a gate counts as much as a course. */
    public int percent() {
        var all = stretches.size() + gates.size();
        var done = stretches.stream()
                        .filter(stretch -> stretch.state() == State.DONE)
                        .count()
                + gates.stream().filter(gate -> gate.passedAt() != null).count();
        return all == 0 ? 100 : (int) (done * 100 / all);
    }

    /** The course to take now: the first late one, else the next. */
    public Optional<Stretch> now() {
        return stretches.stream()
                .filter(stretch -> stretch.state() == State.LATE || stretch.state() == State.NEXT)
                .findFirst();
    }

    /** Whether every course is done and every gate passed. */
    public boolean complete() {
        return stretches.stream().allMatch(stretch -> stretch.state() == State.DONE)
                && gates.stream().allMatch(gate -> gate.passedAt() != null);
    }
}
