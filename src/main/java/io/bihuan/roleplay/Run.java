package io.bihuan.roleplay;

import io.bihuan.roleplay.play.Dimension;
import io.bihuan.roleplay.play.Point;
import io.bihuan.roleplay.play.Scenario;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run of a scenario.
 *
 * @param scenario as it was when the run began
 * @param seed what chance goes by in it
 * @param standardVersion the standard that it began under
 * @param practicalId the practical assessment that it is played for, or null where it is practice
 * @param outcome how it ended, or null while it is open
 */
public record Run(
        UUID id,
        Scenario scenario,
        UUID staffId,
        @Nullable UUID branchId,
        long seed,
        UUID standardVersion,
        Instant beganAt,
        @Nullable UUID practicalId,
        @Nullable Outcome outcome) {

    /** Who ended a run. */
    public enum EndedBy {
        TRAINEE,
        CUSTOMER,
        TIME
    }

    /**
     * How a run ended.
     *
     * @param ending the id of the scenario's ending
     * @param total out of 100, or null where nothing was said that could be scored
     */
    public record Outcome(
            Instant endedAt,
            EndedBy by,
            String ending,
            boolean good,
            @Nullable Integer total,
            Map<Dimension, BigDecimal> byDimension,
            List<Point> points) {}

    /** Whether it is played for examiners, without help and without its own verdict. */
    public boolean examined() {
        return practicalId != null;
    }

    /** Whether the trainee is still at it. */
    public boolean open() {
        return outcome == null;
    }
}
