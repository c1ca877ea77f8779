package io.bihuan.proposal;

import io.bihuan.coverage.Frequency;
import io.bihuan.standard.StandardRules;
import java.math.BigDecimal;
import java.util.List;

/**
 * The rules about what plans hold.
 *
 * @param supervisorHoursAWeek class hours a week that the supervisor teaches at least (P-06)
 * @param frequencies how often what must be taught (P-02 to P-04)
 */
@StandardRules("plan")
record ProposalStandard(BigDecimal supervisorHoursAWeek, List<Frequency> frequencies) {}
