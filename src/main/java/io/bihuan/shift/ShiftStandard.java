package io.bihuan.shift;

import io.bihuan.standard.StandardRules;
import java.time.Duration;

/**
 * The rules of being there.
 *
 * @param screenSilence how long an agent's screen may be silent until it counts as gone
 */
@StandardRules("shift")
record ShiftStandard(Duration screenSilence) {}
