package io.bihuan.competence;

import io.bihuan.standard.StandardRules;
import java.time.Duration;

/**
 * When weakness becomes a need, and when the need is met.
 *
 * @param weakEvidence so many weak pieces of evidence on one area raise a need
 * @param weakWindowDays within so many days of each other
 * @param goodEvidence so many good pieces from live service in a row, after training, meet it
 * @param levelEvidence a level is the mean of so many latest pieces
 */
@StandardRules("competence")
record CompetenceStandard(int weakEvidence, int weakWindowDays, int goodEvidence, int levelEvidence) {

    Duration window() {
        return Duration.ofDays(weakWindowDays);
    }
}
