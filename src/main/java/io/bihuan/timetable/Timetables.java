package io.bihuan.timetable;

import io.bihuan.job.WorkState;
import io.bihuan.job.Works;
import io.bihuan.plan.Plan;
import io.bihuan.plan.PlanItem;
import io.bihuan.plan.PlanLists;
import io.bihuan.plan.PlanStep;
import io.bihuan.resource.Room;
import io.bihuan.timetable.solve.Learner;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people ask about the dates of a plan. */
@Service
@Transactional(readOnly = true)
public class Timetables {

    private final PlanLists plans;
    private final Drafts drafts;
    private final Runs runs;
    private final Works works;
    private final Clock clock;

    Timetables(PlanLists plans, Drafts drafts, Runs runs, Works works, Clock clock) {
        this.plans = plans;
        this.drafts = drafts;
        this.runs = runs;
        this.works = works;
        this.clock = clock;
    }

    /**
     * The dates of a plan held against the rules.
     *
     * @param faults what collides, then whom it leaves out and why
     * @param coverage line by line, how many of those who are owed it have a date
     */
    public record Sheet(List<Fault> faults, List<Coverage> coverage) {}

    /** How many of those who are owed a line have a date. */
    public record Coverage(PlanItem item, int owed, int covered) {}

    /**
     * What a date may be moved to.
     *
     * @param rooms the rooms
     * @param teachers who may teach it
     * @param minutes how long it takes
     */
    public record Choices(List<Room> rooms, List<UUID> teachers, int minutes) {}

    /** A search with the work that does it. */
    public record Search(TimetableRun run, WorkState work) {

        /** Whether it goes on. */
        public boolean goesOn() {
            return !work.state().ended();
        }
    }

    /** The plan's dates, held against the rules. */
    public Sheet sheet(Plan plan) {
        var draft = drafts.of(plan);
        var searched = plans.history(plan.id()).stream().anyMatch(step -> step.action() == PlanStep.Action.DATED);
        var today = LocalDate.now(clock);
        return new Sheet(
                new TimetableCheck(draft)
                        .faults(searched).stream()
                                .filter(fault -> !plan.state(today).binding() || ahead(fault, plan, today))
                                .toList(),
                plan.items().stream()
                        .map(item -> coverage(item, draft.audience().getOrDefault(item.id(), List.of())))
                        .toList());
    }

    /** Of a plan that binds, what is over can no longer be dated otherwise. */
    private static boolean ahead(Fault fault, Plan plan, LocalDate today) {
        return plan.items().stream()
                .filter(item -> item.id().equals(fault.itemId())
                        || item.occurrences().stream()
                                .anyMatch(date -> date.id().equals(fault.occurrenceId())))
                .anyMatch(item -> fault.occurrenceId() == null
                        ? item.until().isAfter(today)
                        : item.occurrences().stream()
                                .anyMatch(date -> date.id().equals(fault.occurrenceId())
                                        && date.day().isAfter(today)));
    }

    private static Coverage coverage(PlanItem item, List<Learner> owed) {
        var called = new HashSet<UUID>();
        item.occurrences().forEach(date -> {
            called.addAll(date.people());
            called.add(date.instructorId());
        });
        var covered =
                owed.stream().filter(person -> called.contains(person.id())).count();
        return new Coverage(item, owed.size(), (int) covered);
    }

    /** What a line's dates may be moved to. */
    public Choices choices(Plan plan, PlanItem item) {
        var draft = drafts.of(plan);
        var topic = Objects.requireNonNull(draft.topics().get(item.id()));
        return new Choices(
                draft.pool().halls().keySet().stream()
                        .map(id -> Objects.requireNonNull(draft.pool().rooms().get(id)))
                        .toList(),
                topic.teachers().stream().map(Learner::id).toList(),
                topic.minutes());
    }

    /** The latest search for the plan's dates. */
    public Optional<Search> search(UUID planId) {
        return runs.of(planId).map(run -> new Search(run, works.state(run.workId())));
    }
}
