package io.bihuan.staffing.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.staffing.Checklist;
import io.bihuan.staffing.ChecklistKind;
import io.bihuan.staffing.ChecklistLists;
import io.bihuan.staffing.Handover;
import io.bihuan.staffing.HandoverDesk;
import io.bihuan.staffing.Item;
import io.bihuan.staffing.ProbationDesk;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Errors;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the page of a checklist together. */
@Component
class ChecklistPages {

    private final ChecklistLists lists;
    private final HandoverDesk handovers;
    private final ProbationDesk probations;
    private final People people;
    private final ClockChips chips;
    private final UiFactory uis;

    ChecklistPages(
            ChecklistLists lists,
            HandoverDesk handovers,
            ProbationDesk probations,
            People people,
            ClockChips chips,
            UiFactory uis) {
        this.lists = lists;
        this.handovers = handovers;
        this.probations = probations;
        this.people = people;
        this.chips = chips;
        this.uis = uis;
    }

    ChecklistPage one(UUID id, SignedIn viewer, ChecklistPage.Typed typed, Errors errors) {
        var ui = uis.plain();
        var one = lists.require(id, viewer);
        var now = ui.dates().now();
        var manages = one.kind() == ChecklistKind.LEAVING
                && !"CANCELLED".equals(one.ending())
                && viewer.may(Permission.STAFFING_DECIDE)
                && !viewer.staffId().equals(one.staffId());
        var seesWork = viewer.may(Permission.STAFFING_READ)
                || viewer.staffId().equals(one.staffId())
                || viewer.staffId().equals(one.successorId());
        var work = seesWork ? work(one, now) : List.<Handover>of();
        return new ChecklistPage(
                one,
                people.require(one.staffId()),
                one.items().stream()
                        .map(item -> new ChecklistPage.Line(item, clock(one, item, ui)))
                        .toList(),
                work,
                manages ? successors(one) : List.of(),
                names(one, work),
                viewer,
                manages,
                viewer.may(Permission.STAFFING_READ),
                seesWork,
                one.kind() != ChecklistKind.LEAVING
                        && viewer.may(Permission.STAFFING_READ)
                        && probations.of(one.staffId()).isPresent(),
                typed,
                errors,
                now);
    }

    private List<Handover> work(Checklist one, Instant now) {
        if (one.kind() != ChecklistKind.LEAVING) {
            return List.of();
        }
        return one.anchorAt().isAfter(now) && one.endedAt() == null
                ? handovers.inHand(one.staffId())
                : handovers.of(one.id());
    }

    private List<Person> successors(Checklist one) {
        var leaving = people.leaving();
        return people.inBranch(one.branchId()).stream()
                .filter(person -> !person.id().equals(one.staffId()) && !leaving.containsKey(person.id()))
                .toList();
    }

    private Map<UUID, String> names(Checklist one, List<Handover> work) {
        var names = new HashMap<UUID, String>();
        Stream.of(
                        one.items().stream().map(Item::doneBy),
                        work.stream().map(Handover::successorId),
                        Stream.ofNullable(one.successorId()))
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(id -> names.put(id, people.name(id)));
        return names;
    }

    private ClockChip clock(Checklist one, Item item, Ui ui) {
        var from = one.openedAt().isBefore(item.dueAt()) ? one.openedAt() : item.dueAt();
        return item.doneAt() == null
                ? chips.open(from, item.dueAt(), ui.dates().now(), ui)
                : chips.met(from, item.dueAt(), item.doneAt(), ui);
    }
}
