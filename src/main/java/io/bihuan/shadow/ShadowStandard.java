package io.bihuan.shadow;

import io.bihuan.standard.StandardRules;
import java.time.Duration;

/**
 * What is given to trainees to answer (N-09).
 *
 * @param daysBack conversations are at most so many days old
 * @param fewestReplies and were answered so often at least
 * @param mostRounds only so many turns are asked for
 * @param keep a masked copy is kept for so long, and never longer than its source
 */
@StandardRules("shadow")
record ShadowStandard(int daysBack, int fewestReplies, int mostRounds, Duration keep) {}
