package io.bihuan.complaint;

import io.bihuan.calendar.Term;
import java.util.List;

/**
 * What the standard says of one stage.
 *
 * @param code which stage
 * @param owner who holds it
 * @param limit how long it may take
 * @param atOnce whether it is to be done at once, the limit being only when it is late
 * @param pausable whether its clock may stand still while the customer is waited for
 * @param records what must be recorded, as the standard words it
 */
public record StageRule(
        Stage code, StageOwner owner, Term limit, boolean atOnce, boolean pausable, List<String> records) {

    public StageRule {
        records = List.copyOf(records);
    }

    /** Whether the clock can stand still: the standard allows it, and the limit counts working time. */
    public boolean canPause() {
        return pausable && limit.pausable();
    }
}
