package io.bihuan.needs;

import io.bihuan.standard.StandardRules;

/**
 * What the standard says of needs analysis (N-04).
 *
 * @param topProblems how many of the biggest problems are named first
 * @param windowDays over how many days is looked back
 * @param aim the share of what was seen that should be without fault, in per cent
 * @param peopleAtOnce how many people a priority asks training for at once, the weakest first
 */
@StandardRules("analysis")
public record NeedsStandard(int topProblems, int windowDays, int aim, int peopleAtOnce) {}
