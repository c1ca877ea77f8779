package io.bihuan.fulfilment;

import io.bihuan.web.Tone;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One date of a line: as planned, and what became of it.
 *
 * @param planned as it was planned, or null where it was added
 * @param actual the session, or null where there is none
 * @param sessionId which session, or null
 * @param outcome what became of it
 * @param differences what differs of a session that was moved
 * @param reason why it was called off, or what its record remarks, or ""
 */
public record Date(
        @Nullable Setting planned,
        @Nullable Setting actual,
        @Nullable UUID sessionId,
        Outcome outcome,
        List<Difference> differences,
        String reason) {

    public Date {
        differences = List.copyOf(differences);
    }

    /**
     * When, where, by whom, for how many.
     *
     * @param startsAt when it begins
     * @param endsAt when it ends
     * @param place the room
     * @param instructorId who teaches
     * @param people how many are expected, or, of what was held, took part
     * @param hours class hours
     */
    public record Setting(
            Instant startsAt, Instant endsAt, String place, UUID instructorId, int people, BigDecimal hours) {}

    /** What became of a date; {@code fulfilment.outcome.<NAME>} is the wording. */
    public enum Outcome {
        HELD(Tone.GOOD),
        MOVED(Tone.WARN),
        AHEAD(Tone.NEUTRAL),
        NO_RECORD(Tone.WARN),
        CALLED_OFF(Tone.BAD),
        MISSED(Tone.BAD),
        ADDED(Tone.ACCENT);

        private final Tone tone;

        Outcome(Tone tone) {
            this.tone = tone;
        }

        /** The tone of its chip. */
        public Tone tone() {
            return tone;
        }

        /** Whether training took place. */
        public boolean took() {
            return this == HELD || this == MOVED || this == ADDED;
        }

        /** Whether it was planned and did not take place. */
        public boolean failed() {
            return this == CALLED_OFF || this == MISSED;
        }
    }

    /** What differs; {@code fulfilment.difference.<NAME>} is the wording. */
    public enum Difference {
        DAY,
        TIME,
        PLACE,
        INSTRUCTOR
    }
}
