package io.bihuan.selfcheck;

import io.bihuan.standard.StandardRules;
import java.time.Duration;

/**
 * What the standard says of self-checks (E-14).
 *
 * @param selfCheckEvery how often each person checks themselves, in whole days
 */
@StandardRules("quality")
public record SelfCheckStandard(Duration selfCheckEvery) {}
