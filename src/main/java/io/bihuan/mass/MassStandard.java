package io.bihuan.mass;

import io.bihuan.standard.StandardRules;
import java.time.Duration;

/**
 * When complaints are suggested to be one case (H-10).
 *
 * @param within how far back open complaints are looked at
 * @param least from how many of the same type, product and place on
 */
@StandardRules("mass")
record MassStandard(Duration within, int least) {}
