package io.bihuan.plan;

import io.bihuan.web.Tone;

/** How far a plan is; {@code plan.state.<NAME>} is the wording. */
public enum PlanState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    APPROVED,
    IN_FORCE,
    CLOSED;

    /** Whether its items may still be changed. */
    public boolean open() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether training is held by it. */
    public boolean binding() {
        return this == APPROVED || this == IN_FORCE;
    }

    /** The tone of its chip. */
    public Tone tone() {
        return switch (this) {
            case DRAFT, CLOSED -> Tone.NEUTRAL;
            case SUBMITTED -> Tone.ACCENT;
            case RETURNED -> Tone.WARN;
            case APPROVED, IN_FORCE -> Tone.GOOD;
        };
    }
}
