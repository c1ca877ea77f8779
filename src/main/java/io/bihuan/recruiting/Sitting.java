package io.bihuan.recruiting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One time that somebody sat the anti-fraud test.
 *
 * @param score from 0 to 100
 * @param passMark the mark asked for on that day
 * @param notedBy who saw to it and wrote it down
 */
public record Sitting(
        UUID id,
        UUID applicantId,
        LocalDate satOn,
        Means means,
        int score,
        int passMark,
        String note,
        UUID notedBy,
        Instant notedAt) {

    /** Whether it was passed. */
    public boolean passed() {
        return score >= passMark;
    }
}
