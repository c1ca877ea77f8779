package io.bihuan.recruiting;

import java.util.Set;
import java.util.UUID;

/** What came of deciding on an applicant. */
public sealed interface Deciding {
    /** They are staff now. */
    record Hired(UUID staffId) implements Deciding {}

    /** It ended without that. */
    record Ended(Ending ending) implements Deciding {}

    /** It is decided already. */
    record NotAsItStands() implements Deciding {}

    /** Not before these (H-01). */
    record Missing(Set<Applicant.Requirement> what) implements Deciding {
        public Missing {
            what = Set.copyOf(what);
        }
    }

    /** Somebody has the staff number. */
    record NumberTaken(String name) implements Deciding {}

    /** The unit stands in another branch. */
    record ElsewhereUnit() implements Deciding {}

    /** The first day lies in the past. */
    record InThePast() implements Deciding {}
}
