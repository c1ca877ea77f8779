package io.bihuan.staffing;

import java.util.List;

/** What a checklist is for. */
public enum ChecklistKind {
    /** Before the first day: background, anti-fraud test, contract. */
    ENTRY,
    /** The first week. */
    ONBOARDING,
    /** Up to the last hour. */
    LEAVING;

    /** What the standard puts on it. */
    List<ItemRule> items(StaffingStandard standard) {
        return switch (this) {
            case ENTRY -> standard.entry();
            case ONBOARDING -> standard.onboarding();
            case LEAVING -> standard.leaving();
        };
    }
}
