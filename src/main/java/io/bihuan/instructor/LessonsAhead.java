package io.bihuan.instructor;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Knows what is scheduled and not yet held; a bean of the module that schedules. */
public interface LessonsAhead {

    /** Class hours by instructor of sessions that begin within the time and have no record yet, those called off not. */
    Map<UUID, BigDecimal> hours(Instant from, Instant until);
}
