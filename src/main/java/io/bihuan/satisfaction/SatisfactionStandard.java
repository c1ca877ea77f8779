package io.bihuan.satisfaction;

import io.bihuan.standard.StandardRules;
import java.time.Duration;

/**
 * What the standard says of asking customers (E-11).
 *
 * @param notAgain within this time the same customer is not asked again
 * @param answerWithin how long after its week a round still takes answers
 * @param roundsShown how many weeks are shown side by side
 */
@StandardRules("satisfaction")
public record SatisfactionStandard(Duration notAgain, Duration answerWithin, int roundsShown) {}
