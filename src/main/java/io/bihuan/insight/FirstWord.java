package io.bihuan.insight;

import io.bihuan.standard.StandardRules;
import java.time.Duration;

/**
 * The rule that a first response is measured by.
 *
 * @param firstResponse how soon a customer hears a person's first word after arriving (E-03)
 */
@StandardRules("service")
record FirstWord(Duration firstResponse) {}
