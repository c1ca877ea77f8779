package io.bihuan.plan;

import io.bihuan.coverage.Frequency;
import io.bihuan.standard.StandardRules;
import java.util.List;

/**
 * The rules about plans.
 *
 * @param monthlyDraftDay a month's plan is drafted by this day of the month before (P-05)
 * @param monthlyApproveDay and approved by this one, or the month's last day where it is shorter (P-05)
 * @param annualDraftDay a year's plan is drafted by this day of December (P-05)
 * @param annualApproveDay and approved by this one (P-05)
 * @param frequencies how often what must be taught (P-02 to P-04)
 */
@StandardRules("plan")
record PlanStandard(
        int monthlyDraftDay,
        int monthlyApproveDay,
        int annualDraftDay,
        int annualApproveDay,
        List<Frequency> frequencies) {}
