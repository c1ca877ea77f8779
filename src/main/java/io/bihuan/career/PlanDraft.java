package io.bihuan.career;

import java.time.LocalDate;
import java.util.List;

/**
 * A development plan as it was written.
 *
 * @param goals what they want to reach
 * @param areas the codes of competence areas
 * @param actions what they will do, in order
 */
public record PlanDraft(String goals, List<String> areas, List<Step> actions) {

    public PlanDraft {
        areas = List.copyOf(areas);
        actions = List.copyOf(actions);
    }

    /** One thing to do, and its day. */
    public record Step(String what, LocalDate dueOn) {}
}
