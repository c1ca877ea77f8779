package io.bihuan.marking.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.marking.AppealLists;
import io.bihuan.people.People;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** The appeals that wait for a decision. */
@Component
class MarkingObligations implements Obligations {

    private final AppealLists appeals;
    private final People people;
    private final ClockChips chips;

    MarkingObligations(AppealLists appeals, People people, ClockChips chips) {
        this.appeals = appeals;
        this.people = people;
        this.chips = chips;
    }

    @Override
    public List<Obligation> owedBy(Viewer viewer, Ui ui) {
        if (!(viewer instanceof SignedIn person) || !person.may(Permission.EXAM_MANAGE)) {
            return List.of();
        }
        return appeals.waiting(person.branchId(), 6).stream()
                .filter(appeal -> !appeal.staffId().equals(person.staffId()))
                .map(appeal -> new Obligation(
                        ui.text("marking.appeal.owed", people.name(appeal.staffId())),
                        appeal.reason(),
                        "M-08",
                        "/appeals/" + appeal.id(),
                        ui.text("marking.appeal.decide"),
                        appeal.dueAt(),
                        chips.open(appeal.filedAt(), appeal.dueAt(), ui.dates().now(), ui)))
                .toList();
    }
}
