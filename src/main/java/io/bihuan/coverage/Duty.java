package io.bihuan.coverage;

import io.bihuan.web.Tone;
import java.time.LocalDate;

/**
 * What a frequency asks for within one stretch of time.
 *
 * @param frequency the group of topics
 * @param whose whether the house must hold it, each person take part, or both
 * @param from the first day of the stretch
 * @param until the last day
 * @param times so many times
 */
public record Duty(Frequency frequency, Whose whose, LocalDate from, LocalDate until, int times) {

    /** Who is asked. */
    public enum Whose {
        /** It must be held. */
        HOUSE,
        /** Each person must take part. */
        PERSON,
        /** It must be held, and each person take part. */
        BOTH;

        /** Whether it must be held. */
        public boolean house() {
            return this != PERSON;
        }

        /** Whether each person must take part. */
        public boolean person() {
            return this != HOUSE;
        }
    }

    /** How it stands; {@code coverage.state.<NAME>} is the wording. */
    public enum State {
        MET(Tone.GOOD),
        OPEN(Tone.ACCENT),
        BROKEN(Tone.BAD);

        private final Tone tone;

        State(Tone tone) {
            this.tone = tone;
        }

        /** The tone of its chip. */
        public Tone tone() {
            return tone;
        }
    }

    /** Names it in addresses. */
    public String key() {
        return frequency.code() + "." + from;
    }

    /** How it stands on a day, so many times having been held. */
    public State state(int held, LocalDate today) {
        if (held >= times) {
            return State.MET;
        }
        return until.isBefore(today) ? State.BROKEN : State.OPEN;
    }
}
