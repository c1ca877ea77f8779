package io.bihuan.timetable;

import io.bihuan.plan.PlanState;

/** What came of asking for the dates of a plan. */
public sealed interface Starting {
    record Started() implements Starting {}

    record UnderWay() implements Starting {}

    record NotADraft(PlanState state) implements Starting {}

    /** There is nothing to date: the plan has no lines. */
    record NoLines() implements Starting {}

    /** No room of the pool may be used by this plan. */
    record NoRooms() implements Starting {}

    /** A year is broken into months, and months have dates. */
    record NotAMonth() implements Starting {}
}
