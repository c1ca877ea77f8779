package io.bihuan.plan;

/** Why a plan in force is changed; {@code plan.ground.<NAME>} is the wording. */
public enum Ground {
    ASSESSMENT,
    STAFF_NEEDS,
    DIRECTIVE,
    STANDARD_CHANGED
}
