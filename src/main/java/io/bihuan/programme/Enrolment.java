package io.bihuan.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on a programme.
 *
 * @param id its identity
 * @param programmeId the programme
 * @param editionId the edition they began with and end with
 * @param staffId who
 * @param branchId the branch they stood in
 * @param beginsOn the first day
 * @param standard the version of the rules they began under
 * @param enrolledBy who put them on it
 * @param enrolledAt when
 * @param completedAt when everything was done, or null
 * @param endedAt when it ended unfinished, or null
 * @param ending why, or null
 * @param note what was written about the end
 */
public record Enrolment(
        UUID id,
        UUID programmeId,
        UUID editionId,
        UUID staffId,
        @Nullable UUID branchId,
        LocalDate beginsOn,
        UUID standard,
        UUID enrolledBy,
        Instant enrolledAt,
        @Nullable Instant completedAt,
        @Nullable Instant endedAt,
        @Nullable Ending ending,
        String note) {

    /** Why a programme ended unfinished; {@code programme.ending.<NAME>} is the wording. */
    public enum Ending {
        /** They left the organisation. */
        LEFT,
        /** Somebody took them off it. */
        WITHDRAWN
    }

    /** Whether it goes on. */
    public boolean open() {
        return completedAt == null && endedAt == null;
    }
}
