package io.bihuan.customer;

import java.time.Instant;

/** A class of data that is not kept longer than needed; a bean of the module that keeps it. */
public interface Ageing {

    /** Which class, as the standard names it; {@code privacy.class.<class>} is the wording. */
    String dataClass();

    /** How many were last used before then, counted up to a limit, by an index. */
    int due(Instant before, int most);

    /** Takes out what tells who it was from so many of them, the oldest first; returns from how many. */
    int clear(Instant before, int most);
}
