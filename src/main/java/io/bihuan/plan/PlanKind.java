package io.bihuan.plan;

/** What stretch of time a plan covers; {@code plan.kind.<NAME>} is the wording. */
public enum PlanKind {
    MONTHLY,
    ANNUAL
}
