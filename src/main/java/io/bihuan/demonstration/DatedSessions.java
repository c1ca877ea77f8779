package io.bihuan.demonstration;

import io.bihuan.demonstration.SessionChapter.Held;
import io.bihuan.plan.Plan;
import io.bihuan.plan.PlanLists;
import io.bihuan.training.PlanSessions;
import io.bihuan.training.SessionLists;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The sessions of plans that have dates: put on the calendar when the plan is approved, held on their day. */
@Component
class DatedSessions {

    private static final LocalTime MORNING = LocalTime.of(8, 10);

    private final PlanLists plans;
    private final PlanSessions sessions;
    private final SessionLists lists;
    private final Set<UUID> called = new HashSet<>();

    DatedSessions(PlanLists plans, PlanSessions sessions, SessionLists lists) {
        this.plans = plans;
        this.sessions = sessions;
        this.lists = lists;
    }

    /** Puts the dates of plans that bind on the calendar, once a plan. */
    void call(Stage stage, LocalDate day) {
        stage.at(day, MORNING, () -> {
            binding(stage).stream()
                    .map(Plan::id)
                    .filter(called::add)
                    .forEach(plan -> sessions.call(plan, stage.id("li")));
        });
    }

    /** The sessions of that day. */
    List<Held> on(Stage stage, LocalDate day) {
        call(stage, day);
        return stage.at(
                day,
                MORNING,
                () -> binding(stage).stream()
                        .flatMap(plan -> plan.items().stream())
                        .flatMap(item -> item.occurrences().stream()
                                .filter(date -> date.day().equals(day))
                                .flatMap(date -> lists.of(item.id(), stage.as("li")).stream()
                                        .filter(row -> row.cancelledAt() == null
                                                && row.startsAt().equals(stage.instant(day, date.from()))
                                                && row.instructorId().equals(date.instructorId()))
                                        .map(row -> new Held(
                                                row.id(),
                                                item,
                                                row.instructorId(),
                                                row.startsAt(),
                                                row.endsAt(),
                                                date.people()))))
                        .toList());
    }

    private List<Plan> binding(Stage stage) {
        return plans.binding(stage.as("li")).stream()
                .map(PlanLists.Line::plan)
                .distinct()
                .toList();
    }
}
