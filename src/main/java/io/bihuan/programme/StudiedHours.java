package io.bihuan.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Tells what people studied by themselves and what it counts for; a bean of the module that knows. */
public interface StudiedHours {

    /** What these people studied, in one question for all of them. */
    List<Studied> studiedBy(Collection<UUID> staff);

    /**
     * Something studied to its end.
     *
     * @param staffId who
     * @param courseId the course it counts in
     * @param at when it was done; what was done before a programme's first day does not count for it
     * @param hours class hours it counts for
     */
    record Studied(UUID staffId, UUID courseId, Instant at, BigDecimal hours) {}
}
