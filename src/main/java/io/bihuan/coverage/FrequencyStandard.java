package io.bihuan.coverage;

import io.bihuan.standard.StandardRules;
import java.util.List;

/**
 * How often what must be taught.
 *
 * @param frequencies groups of topics, each with its rhythm (P-02 to P-04)
 */
@StandardRules("plan")
record FrequencyStandard(List<Frequency> frequencies) {}
