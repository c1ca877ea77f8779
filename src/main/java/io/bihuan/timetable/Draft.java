package io.bihuan.timetable;

import io.bihuan.plan.Plan;
import io.bihuan.plan.PlanItem;
import io.bihuan.timetable.solve.Learner;
import io.bihuan.timetable.solve.Month;
import io.bihuan.timetable.solve.Topic;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A plan beside what the solver makes of it.
 *
 * @param plan the plan
 * @param pool who and what it draws on
 * @param topics its lines as the solver sees them, by the line's id
 * @param audience who is owed each line
 * @param month the whole as it is solved; lines that nothing can be found for are not in it
 */
record Draft(Plan plan, Pool pool, Map<UUID, Topic> topics, Map<UUID, List<Learner>> audience, Month month) {

    /** The line of a topic. */
    PlanItem item(UUID id) {
        return plan.items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
