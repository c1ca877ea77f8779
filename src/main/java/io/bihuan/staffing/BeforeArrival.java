package io.bihuan.staffing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was settled and seen to before somebody joined; a bean of the module that knows of it. */
public interface BeforeArrival {

    /** Entry checks of a person that were seen to already, by their code in the standard. */
    Map<String, Seen> seen(UUID staffId);

    /** How many months the first contract runs that was agreed on with them. */
    Optional<Integer> contractMonths(UUID staffId);

    /**
     * A check that was seen to.
     *
     * @param score the mark reached; null where it was no test
     * @param note what was found
     */
    record Seen(@Nullable Integer score, String note, Instant at, UUID by) {}
}
