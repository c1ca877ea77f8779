package io.bihuan.timetable;

import io.bihuan.plan.PlanState;
import java.util.List;

/** What came of moving a date by hand. */
public sealed interface Moving {
    record Moved() implements Moving {}

    record NotADraft(PlanState state) implements Moving {}

    /** It would collide; nothing was moved. */
    record Collides(List<Fault> faults) implements Moving {}
}
