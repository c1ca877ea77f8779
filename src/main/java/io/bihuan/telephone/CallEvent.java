package io.bihuan.telephone;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the telephone system tells of a call.
 *
 * @param id its name there: told twice under the same name, it happened once
 * @param call which call, in the telephone system's own words
 * @param kind what happened
 * @param at when
 * @param direction who calls whom
 * @param number the customer's number as the system knows it, or ""
 * @param extension the agent's extension, or "" where none is concerned
 * @param hungUpBy who hung up first, for an end
 * @param recording where the recording can be heard, or ""
 */
public record CallEvent(
        String id,
        String call,
        Kind kind,
        Instant at,
        Direction direction,
        String number,
        String extension,
        @Nullable Party hungUpBy,
        String recording) {

    /** What can happen to a call. */
    public enum Kind {
        RINGING,
        ANSWERED,
        HELD,
        RESUMED,
        ENDED,
        /** The recording lies ready. */
        RECORDED
    }

    /** Who calls whom. */
    public enum Direction {
        IN,
        OUT
    }

    /** Who hangs up. */
    public enum Party {
        CUSTOMER,
        AGENT,
        SYSTEM
    }
}
