package io.bihuan.plan;

import java.util.List;

/** What rules and people's needs ask of a plan: told by whoever reckons it. */
public interface PlanAdviser {

    /** The lines that are due and not yet answered by a line of the plan. */
    List<PlanItem> missingIn(Plan plan);

    /** Where a month's plan does not meet a rule; of a year's plan, nothing. */
    List<Finding> findings(Plan plan);
}
