package io.bihuan.certification;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A gate that somebody has passed.
 *
 * @param sourceId the sitting or practical
 * @param score out of 100
 */
public record Pass(UUID sourceId, Gate gate, BigDecimal score, Instant passedAt) {

    /** Where it can be read. */
    public String href() {
        return (gate == Gate.THEORY ? "/sittings/" : "/practicals/") + sourceId;
    }
}
