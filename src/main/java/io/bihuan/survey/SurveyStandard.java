package io.bihuan.survey;

import io.bihuan.standard.StandardRules;
import java.time.Duration;

/**
 * What the standard says of asking people (N-05).
 *
 * @param minimumGroup of anonymous answers, no group of fewer people is shown
 * @param remindBefore how long before a survey closes those who have not answered are reminded
 * @param windowDays for how many days people are asked as a rule
 */
@StandardRules("evaluation")
public record SurveyStandard(int minimumGroup, Duration remindBefore, int windowDays) {}
