package io.bihuan.competence;

import io.bihuan.standard.StandardRules;
import java.time.Duration;
import java.util.List;

/**
 * When weakness becomes a need, and when the need is met.
 *
 * @param weakEvidence so many weak pieces of evidence on one area raise a need
 * @param weakWindowDays within so many days of each other
 * @param goodEvidence so many good pieces from live service in a row, after training, meet it
 * @param levelEvidence a level is the mean of so many latest pieces
 * @param coverLevel the level, of 100, from which somebody masters an area
 * @param demands how many of those who serve are to master an area
 */
@StandardRules("competence")
record CompetenceStandard(
        int weakEvidence,
        int weakWindowDays,
        int goodEvidence,
        int levelEvidence,
        int coverLevel,
        List<Demand> demands) {

    CompetenceStandard {
        demands = List.copyOf(demands);
    }

    /**
     * A demand that the standard makes.
     *
     * @param area the code of the area
     * @param percent of those who serve, so many in a hundred
     * @param rule the rule that it comes from
     */
    record Demand(String area, int percent, String rule) {}

    Duration window() {
        return Duration.ofDays(weakWindowDays);
    }
}
