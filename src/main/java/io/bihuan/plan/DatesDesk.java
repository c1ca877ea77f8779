package io.bihuan.plan;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the lines of an open plan their dates, all at once or one by one. */
@Service
@Transactional
public class DatesDesk {

    private final Plans plans;
    private final PlanItems items;
    private final Occurrences occurrences;
    private final PlanHistory history;
    private final Audit audit;
    private final Clock clock;

    DatesDesk(Plans plans, PlanItems items, Occurrences occurrences, PlanHistory history, Audit audit, Clock clock) {
        this.plans = plans;
        this.items = items;
        this.occurrences = occurrences;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    /** Dates a whole plan anew, by line, provided that it is still in the edition that the dates were made for. */
    public Dating date(UUID planId, int edition, Map<UUID, List<Occurrence>> byItem, UUID by) {
        var plan = plans.hold(planId);
        if (!plan.status().open()) {
            return new Dating.NotADraft(plan.state(LocalDate.now(clock)));
        }
        if (plan.edition() != edition) {
            return new Dating.ChangedMeanwhile();
        }
        occurrences.dropAll(planId);
        byItem.forEach((item, dates) -> {
            dates.forEach(date -> occurrences.add(planId, item, date));
            mostly(dates, item);
        });
        plans.changed(planId);
        var count = byItem.values().stream().mapToInt(List::size).sum();
        history.note(planId, by, PlanStep.Action.DATED, String.valueOf(count));
        return new Dating.Dated();
    }

    /** Changes one date of an open plan. */
    public Dating change(UUID occurrenceId, UnaryOperator<Occurrence> how, SignedIn by) {
        var itemId = occurrences.itemOf(occurrenceId).orElseThrow(() -> new NotFound("date " + occurrenceId));
        var plan = plans.hold(items.planOf(itemId).orElseThrow());
        if (!plan.status().open()) {
            return new Dating.NotADraft(plan.state(LocalDate.now(clock)));
        }
        var item = plan.items().stream()
                .filter(line -> line.id().equals(itemId))
                .findFirst()
                .orElseThrow();
        var dates = item.occurrences().stream()
                .map(date -> date.id().equals(occurrenceId) ? how.apply(date) : date)
                .toList();
        dates.forEach(date -> occurrences.add(plan.id(), itemId, date));
        mostly(dates, itemId);
        plans.changed(plan.id());
        audit.did(by.staffId(), "plan.date-moved", "plan", plan.id());
        return new Dating.Dated();
    }

    /** Takes one date out of an open plan; who was to come is owed the training again. */
    public Dating drop(UUID occurrenceId, SignedIn by) {
        var itemId = occurrences.itemOf(occurrenceId).orElseThrow(() -> new NotFound("date " + occurrenceId));
        var plan = plans.hold(items.planOf(itemId).orElseThrow());
        if (!plan.status().open()) {
            return new Dating.NotADraft(plan.state(LocalDate.now(clock)));
        }
        occurrences.drop(occurrenceId);
        plans.changed(plan.id());
        audit.did(by.staffId(), "plan.date-dropped", "plan", plan.id());
        return new Dating.Dated();
    }

    /** The plan that a date stands in. */
    @Transactional(readOnly = true)
    public UUID planOf(UUID occurrenceId) {
        return occurrences
                .itemOf(occurrenceId)
                .flatMap(items::planOf)
                .orElseThrow(() -> new NotFound("date " + occurrenceId));
    }

    /** A line is taught by whoever teaches most of its groups. */
    private void mostly(List<Occurrence> dates, UUID itemId) {
        dates.stream()
                .collect(Collectors.groupingBy(Occurrence::instructorId, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<UUID, Long>comparingByValue()
                        .thenComparing(Map.Entry::getKey, Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .ifPresent(instructor -> items.taught(itemId, instructor));
    }
}
