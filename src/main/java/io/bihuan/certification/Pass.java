package io.bihuan.certification;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A gate that somebody has passed.
 *
 * @param sourceId the sitting, practical, apprenticeship or enrolment
 * @param score out of 100; null where there is none
 */
public record Pass(UUID sourceId, Gate gate, @Nullable BigDecimal score, Instant passedAt) {

    /** Where it can be read. */
    public String href() {
        return switch (gate) {
            case THEORY -> "/sittings/" + sourceId;
            case PRACTICAL -> "/practicals/" + sourceId;
            case APPRENTICESHIP -> "/apprenticeships/" + sourceId;
            case HOURS, HANDBOOK -> "/enrolments/" + sourceId;
        };
    }
}
