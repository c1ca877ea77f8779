package io.bihuan.job;

import java.time.Duration;
import java.time.LocalTime;

/** How often recurring work is done. */
public sealed interface Rhythm {

    /** Again and again, so long after the last time. */
    record Every(Duration pause) implements Rhythm {}

    /** Once a day at a time of the organisation's clock. */
    record Daily(LocalTime at) implements Rhythm {}

    /** Again and again, so long after the last time. */
    static Rhythm every(Duration pause) {
        return new Every(pause);
    }

    /** Once a day at a time of the organisation's clock. */
    static Rhythm daily(LocalTime at) {
        return new Daily(at);
    }
}
