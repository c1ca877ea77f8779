package io.bihuan.frontdesk;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of asking for a number. */
public sealed interface Drawing {

    /**
     * Here it is.
     *
     * @param ahead how many are called before
     * @param expected how long that will take by what today has shown, or null while nothing is known
     */
    record Drawn(Ticket ticket, int ahead, @Nullable Duration expected) implements Drawing {}

    /** As many wait as a day can serve. */
    record Full(int waiting) implements Drawing {}
}
