package io.bihuan.itemanalysis;

import io.bihuan.statistics.Proportion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An exam as it was counted.
 *
 * @param attempt 1 for an exam, 2 for its resit, 3 for the resit of that
 * @param sat how many people sat it; who stayed away is no part of the pass rate
 * @param passAim the pass rate in per cent that the standard asks at this attempt (P-09)
 * @param madeAt when it was counted last
 */
public record Snapshot(
        UUID examId,
        String exam,
        UUID paperId,
        @Nullable UUID resitOf,
        @Nullable UUID branchId,
        Instant closedAt,
        int attempt,
        int invited,
        int sat,
        int passed,
        BigDecimal passAim,
        BigDecimal passMark,
        Outcome outcome,
        Instant madeAt) {

    /** Who passed, of those who sat it. */
    public Proportion passRate() {
        return new Proportion(passed, sat);
    }

    /** Whether the standard's pass rate is reached. */
    public boolean aimMet() {
        return BigDecimal.valueOf(passed * 100L).compareTo(passAim.multiply(BigDecimal.valueOf(sat))) >= 0;
    }

    /** How many stayed away. */
    public int absent() {
        return Math.max(0, invited - sat);
    }
}
