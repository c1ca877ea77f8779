package io.bihuan.churn;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at learning who leaves.
 *
 * @param examples customers at instants, that there were to learn from
 * @param leavers how many of them left
 * @param quality how good it is on those not seen; null where nothing was learned
 */
public record Attempt(
        UUID id,
        Instant learnedAt,
        int examples,
        int leavers,
        Verdict verdict,
        @Nullable Quality quality) {

    /** What became of it; {@code churn.verdict.<NAME>} is the wording. */
    public enum Verdict {
        IN_FORCE,
        FORMER,
        TOO_FEW,
        TOO_WEAK
    }
}
