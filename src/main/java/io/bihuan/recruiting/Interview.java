package io.bihuan.recruiting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A talk with an applicant.
 *
 * @param minutes how long it takes
 * @param recommended what the interviewer thinks; null while it is not noted
 * @param words why
 */
public record Interview(
        UUID id,
        UUID applicantId,
        Instant startsAt,
        int minutes,
        String place,
        UUID interviewerId,
        UUID arrangedBy,
        Instant arrangedAt,
        @Nullable Instant cancelledAt,
        @Nullable Boolean recommended,
        String words,
        @Nullable Instant notedAt) {

    /** The same without what was thought of the applicant. */
    Interview withoutWords() {
        return new Interview(
                id,
                applicantId,
                startsAt,
                minutes,
                place,
                interviewerId,
                arrangedBy,
                arrangedAt,
                cancelledAt,
                recommended,
                "",
                notedAt);
    }

    /** Whether it is arranged and neither held nor called off. */
    public boolean waits() {
        return cancelledAt == null && notedAt == null;
    }

    /** Whether it was held and noted. */
    public boolean held() {
        return notedAt != null;
    }
}
