package io.bihuan.competence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Tells who may serve what; a bean of the module that knows certificates. */
public interface DutyFacts {

    /** The duties there are, as codes; {@code assessment.scope.<CODE>} is the wording. */
    List<String> duties();

    /** What these people hold, in one question for all of them. */
    List<Duty> of(Collection<UUID> staff);

    /**
     * Somebody holds a duty.
     *
     * @param counts whether it counts now; else it is suspended
     * @param until when it ends
     */
    record Duty(UUID staffId, String code, boolean counts, Instant until) {}
}
