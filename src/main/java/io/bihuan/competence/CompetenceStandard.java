package io.bihuan.competence;

import java.time.Duration;

/**
 * When weakness becomes a need, and when the need is met.
 *
 * @param weakPieces so many weak pieces of evidence on one area raise a need
 * @param windowDays within so many days of each other
 * @param goodPieces so many good pieces from live service in a row, after training, meet it
 * @param levelPieces a level is the mean of so many latest pieces
 */
record CompetenceStandard(int weakPieces, int windowDays, int goodPieces, int levelPieces) {

    Duration window() {
        return Duration.ofDays(windowDays);
    }
}
