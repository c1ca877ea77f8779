package io.bihuan.programme;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Tells which gates people have passed; a bean of the module that knows them. Several modules may know one gate. */
public interface GateFacts {

    /** What is known of these people, in one question for all of them. */
    List<Pass> passesOf(Collection<UUID> staff);

    /**
     * Somebody passed a gate.
     *
     * @param staffId who
     * @param gate which
     * @param at when; a pass from before a programme's first day does not count for it
     */
    record Pass(UUID staffId, Gate gate, Instant at) {}
}
