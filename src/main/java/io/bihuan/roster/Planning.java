package io.bihuan.roster;

import java.time.LocalDate;

/** What came of planning shifts. */
public sealed interface Planning {

    /** So many days say something new; people hear of it when it is published. */
    record Planned(int days) implements Planning {}

    /** That day is over: what was worked is not planned. */
    record Past(LocalDate day) implements Planning {}

    /** A kind of shift or a pattern that this branch does not have, or somebody of another team. */
    record Unknown() implements Planning {}
}
