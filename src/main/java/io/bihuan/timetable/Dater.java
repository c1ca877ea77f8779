package io.bihuan.timetable;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import io.bihuan.database.Ids;
import io.bihuan.plan.DatesDesk;
import io.bihuan.plan.Dating;
import io.bihuan.plan.Occurrence;
import io.bihuan.plan.PlanLists;
import io.bihuan.timetable.solve.Gathering;
import io.bihuan.timetable.solve.Learner;
import io.bihuan.timetable.solve.Month;
import io.bihuan.timetable.solve.Outcome;
import io.bihuan.timetable.solve.Planner;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Writes what the solver found into the plan that it was found for. */
@Service
public class Dater {

    private static final Planner.Watch QUIET = new Planner.Watch() {
        @Override
        public void better(HardMediumSoftScore score) {}

        @Override
        public boolean stop() {
            return false;
        }
    };

    private final PlanLists plans;
    private final Drafts drafts;
    private final DatesDesk dates;

    Dater(PlanLists plans, Drafts drafts, DatesDesk dates) {
        this.plans = plans;
        this.drafts = drafts;
        this.dates = dates;
    }

    /** Dates a plan at once, trying so many moves: the same plan and number give the same dates. */
    public Dating dateAtOnce(UUID planId, long moves, UUID by) {
        var draft = drafts.of(plans.require(planId));
        return write(
                draft, Planner.trying(moves, planId.getLeastSignificantBits()).solve(draft.month(), QUIET), by);
    }

    /** Writes a solved month, unless the plan was changed since the draft was made of it. */
    Dating write(Draft draft, Month solved, UUID by) {
        return dates.date(draft.plan().id(), draft.plan().edition(), occurrences(draft, Outcome.of(solved)), by);
    }

    private static Map<UUID, List<Occurrence>> occurrences(Draft draft, Outcome outcome) {
        var byItem = new HashMap<UUID, List<Occurrence>>();
        outcome.seated().forEach((gathering, people) -> {
            var item = gathering.getGroup().topic().id();
            byItem.computeIfAbsent(item, _ -> new ArrayList<>()).add(occurrence(draft, gathering, people));
        });
        return byItem;
    }

    private static Occurrence occurrence(Draft draft, Gathering gathering, List<Learner> people) {
        var group = gathering.getGroup();
        var slot = Objects.requireNonNull(gathering.getSlot());
        var before = draft.item(group.topic().id()).occurrences().stream()
                .filter(date -> date.number() == group.number())
                .findFirst();
        return new Occurrence(
                before.map(Occurrence::id).orElseGet(Ids::next),
                group.number(),
                slot.day(),
                LocalTime.ofSecondOfDay(slot.starts() * 60L),
                LocalTime.ofSecondOfDay(slot.ends() * 60L),
                gathering.getHall().id(),
                gathering.getTeacher().id(),
                people.stream().map(Learner::id).toList(),
                gathering.isPinned());
    }
}
