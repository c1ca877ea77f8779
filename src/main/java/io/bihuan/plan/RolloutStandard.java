package io.bihuan.plan;

import io.bihuan.standard.StandardRules;
import java.util.List;

/**
 * The steps of rolling something out.
 *
 * @param rolloutSteps their names, in order (N-24)
 */
@StandardRules("plan")
record RolloutStandard(List<String> rolloutSteps) {}
