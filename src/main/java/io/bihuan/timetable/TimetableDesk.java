package io.bihuan.timetable;

import io.bihuan.access.SignedIn;
import io.bihuan.job.Works;
import io.bihuan.plan.DatesDesk;
import io.bihuan.plan.Dating;
import io.bihuan.plan.Occurrence;
import io.bihuan.plan.Plan;
import io.bihuan.plan.PlanItem;
import io.bihuan.plan.PlanKind;
import io.bihuan.plan.PlanLists;
import io.bihuan.resource.Rooms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is done to the dates of a plan. */
@Service
@Transactional
public class TimetableDesk {

    private final PlanLists plans;
    private final DatesDesk dates;
    private final Drafts drafts;
    private final Rooms rooms;
    private final Runs runs;
    private final Works works;
    private final Clock clock;

    TimetableDesk(PlanLists plans, DatesDesk dates, Drafts drafts, Rooms rooms, Runs runs, Works works, Clock clock) {
        this.plans = plans;
        this.dates = dates;
        this.drafts = drafts;
        this.rooms = rooms;
        this.runs = runs;
        this.works = works;
        this.clock = clock;
    }

    /** Has the dates of an open monthly plan searched for, round those that are pinned. */
    public Starting start(UUID planId, String title, SignedIn by) {
        var plan = plans.require(planId, by);
        if (plan.period().kind() != PlanKind.MONTHLY) {
            return new Starting.NotAMonth();
        }
        if (!plan.status().open()) {
            return new Starting.NotADraft(plan.state(LocalDate.now(clock)));
        }
        if (plan.items().isEmpty()) {
            return new Starting.NoLines();
        }
        if (rooms.of(plan.branchId()).isEmpty()) {
            return new Starting.NoRooms();
        }
        if (runs.of(planId)
                .filter(run -> !works.state(run.workId()).state().ended())
                .isPresent()) {
            return new Starting.UnderWay();
        }
        runs.begin(planId, works.start(TimetableWork.KIND, title, by.staffId(), Map.of("plan", planId.toString())));
        return new Starting.Started();
    }

    /** Stops the search; the plan stays as it was. */
    public void stop(UUID planId) {
        runs.of(planId).ifPresent(run -> works.cancel(run.workId()));
    }

    /** Moves one date, and pins it there; what would collide is refused unless the mover insists. */
    public Moving move(UUID occurrenceId, UnaryOperator<Occurrence> where, boolean insists, SignedIn by) {
        var plan = plans.require(dates.planOf(occurrenceId), by);
        var faults = new Collisions(drafts.of(moved(plan, occurrenceId, where)))
                .all().stream()
                        .filter(fault -> occurrenceId.equals(fault.occurrenceId()) || names(fault, plan, occurrenceId))
                        .toList();
        if (!faults.isEmpty() && !insists) {
            return new Moving.Collides(faults);
        }
        return answer(dates.change(occurrenceId, where, by));
    }

    /** Pins a date, or sets it free. */
    public Moving pin(UUID occurrenceId, boolean pin, SignedIn by) {
        plans.require(dates.planOf(occurrenceId), by);
        return answer(dates.change(occurrenceId, date -> date.pinned(pin), by));
    }

    /** Takes a date out. */
    public Moving drop(UUID occurrenceId, SignedIn by) {
        plans.require(dates.planOf(occurrenceId), by);
        return answer(dates.drop(occurrenceId, by));
    }

    private static Moving answer(Dating dating) {
        return switch (dating) {
            case Dating.Dated() -> new Moving.Moved();
            case Dating.NotADraft(var state) -> new Moving.NotADraft(state);
            case Dating.ChangedMeanwhile() -> throw new IllegalStateException("one date has no edition");
        };
    }

    /** A collision is told of the later date; it is the mover's, too, when it names their line. */
    private static boolean names(Fault fault, Plan plan, UUID occurrenceId) {
        return plan.items().stream()
                .filter(item ->
                        item.occurrences().stream().anyMatch(date -> date.id().equals(occurrenceId)))
                .anyMatch(mine -> fault.facts().stream()
                        .skip(1)
                        .anyMatch(fact ->
                                fact instanceof PlanItem other && other.id().equals(mine.id())));
    }

    private static Plan moved(Plan plan, UUID occurrenceId, UnaryOperator<Occurrence> where) {
        return plan.withItems(plan.items().stream()
                .map(item -> item.heldAt(item.occurrences().stream()
                        .map(date -> date.id().equals(occurrenceId) ? where.apply(date) : date)
                        .toList()))
                .toList());
    }
}
