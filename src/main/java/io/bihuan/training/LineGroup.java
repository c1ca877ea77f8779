package io.bihuan.training;

import io.bihuan.plan.Occurrence;
import io.bihuan.plan.PlanItem;
import java.util.UUID;

/**
 * A group of a plan's line, through all versions of the plan.
 *
 * @param line the line's origin
 * @param number which of its groups
 */
record LineGroup(UUID line, int number) {

    static LineGroup of(PlanItem item, Occurrence date) {
        return new LineGroup(item.origin(), date.number());
    }
}
