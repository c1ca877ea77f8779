package io.bihuan.toolbox;

import io.bihuan.standard.StandardRules;
import java.time.Duration;

/**
 * The rules of the toolbox.
 *
 * @param readinessFirst whether one prepares before the first customer of a shift (E-02)
 * @param readinessValid how long one's preparation holds, about a shift (E-02)
 * @param networkWithin how quickly the house must answer for the network to be called good (N-20)
 * @param breatheRounds how many rounds of breathing there are (N-09)
 */
@StandardRules("toolbox")
public record ToolboxStandard(
        boolean readinessFirst, Duration readinessValid, Duration networkWithin, int breatheRounds) {}
