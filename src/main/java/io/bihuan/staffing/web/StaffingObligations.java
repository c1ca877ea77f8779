package io.bihuan.staffing.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.staffing.Checklist;
import io.bihuan.staffing.ChecklistLists;
import io.bihuan.staffing.HandoverDesk;
import io.bihuan.staffing.Item;
import io.bihuan.staffing.Probation;
import io.bihuan.staffing.ProbationDesk;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Items of checklists, probations to decide, and work of leavers that nobody has. */
@Component
class StaffingObligations implements Obligations {

    private static final int MOST = 12;
    private static final int LISTS = 50;
    private static final int AHEAD_DAYS = 14;

    private final ChecklistLists lists;
    private final ProbationDesk probations;
    private final HandoverDesk handovers;
    private final People people;
    private final ClockChips chips;

    StaffingObligations(
            ChecklistLists lists, ProbationDesk probations, HandoverDesk handovers, People people, ClockChips chips) {
        this.lists = lists;
        this.probations = probations;
        this.handovers = handovers;
        this.people = people;
        this.chips = chips;
    }

    private record Owed(Checklist list, Item item) {}

    @Override
    public List<Obligation> owedBy(Viewer viewer, Ui ui) {
        if (!(viewer instanceof SignedIn person)) {
            return List.of();
        }
        var all = new ArrayList<Obligation>();
        var owed = items(person);
        var staff = people.byIds(
                owed.stream().map(each -> each.list().staffId()).distinct().toList());
        owed.forEach(each -> all.add(item(each, person, staff, ui)));
        if (person.may(Permission.STAFFING_DECIDE)) {
            probations.running(person.branchId(), MOST).stream()
                    .filter(one -> !one.endsOn().isAfter(ui.dates().today().plusDays(AHEAD_DAYS))
                            && !one.staffId().equals(person.staffId()))
                    .forEach(one -> all.add(probation(one, ui)));
            handovers.leftOver(person.branchId()).forEach(left -> all.add(left(left, ui)));
        }
        return all.stream()
                .sorted(Comparator.comparing(
                        Obligation::dueAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder())))
                .limit(MOST)
                .toList();
    }

    /** The next item of each checklist: the others wait behind it. */
    private List<Owed> items(SignedIn person) {
        return lists.owedBy(person, LISTS).stream()
                .flatMap(list -> list.items().stream()
                        .filter(item -> item.doneAt() == null && item.owner().is(person, list.staffId()))
                        .min(Comparator.comparing(Item::dueAt))
                        .map(item -> new Owed(list, item))
                        .stream())
                .toList();
    }

    private Obligation item(Owed owed, SignedIn viewer, Map<UUID, Person> staff, Ui ui) {
        var list = owed.list();
        var item = owed.item();
        var own = list.staffId().equals(viewer.staffId());
        var who = staff.get(list.staffId());
        var from = list.openedAt().isBefore(item.dueAt()) ? list.openedAt() : item.dueAt();
        return new Obligation(
                own || who == null ? item.name(ui.english()) : ui.labelled(who.name(), item.name(ui.english())),
                ui.label("staffing.kind", list.kind()),
                ui.label("staffing.rule", list.kind()),
                "/staffing/" + list.id(),
                ui.text("staffing.open"),
                item.dueAt(),
                chips.open(from, item.dueAt(), ui.dates().now(), ui));
    }

    private Obligation probation(Probation one, Ui ui) {
        return new Obligation(
                ui.text("staffing.owed.probation", people.name(one.staffId())),
                ui.text("staffing.owed.ends", ui.day(one.endsOn())),
                "H-01",
                "/staffing/probations/" + one.staffId(),
                ui.text("staffing.open"),
                one.endsOn().plusDays(1).atStartOfDay(ui.dates().zone()).toInstant(),
                ProbationPage.clock(one, chips, ui));
    }

    private Obligation left(HandoverDesk.LeftOver left, Ui ui) {
        return new Obligation(
                ui.text("staffing.owed.left", people.name(left.staffId()), left.pieces()),
                ui.text("staffing.owed.left-detail"),
                "H-13",
                "/staffing/" + left.checklistId(),
                ui.text("staffing.open"),
                left.since(),
                chips.open(left.since(), left.since(), ui.dates().now(), ui));
    }
}
