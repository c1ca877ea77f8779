package io.bihuan.churn;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How likely a customer is to leave.
 *
 * @param probability 0 to 1, calibrated; null where a plain rule speaks, which knows no probability
 * @param reasons what raises it, the heaviest first
 */
public record Risk(Level level, @Nullable Double probability, List<Reason> reasons, Instant scoredAt) {

    public Risk {
        reasons = List.copyOf(reasons);
    }
}
