package io.bihuan.apprenticeship.web;

import io.bihuan.access.SignedIn;
import io.bihuan.apprenticeship.Debrief;
import io.bihuan.apprenticeship.DebriefLists;
import io.bihuan.calendar.ClockChips;
import io.bihuan.people.People;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The debriefs that somebody is to write or to countersign. */
@Component
class ApprenticeshipObligations implements Obligations {

    private final DebriefLists lists;
    private final People people;
    private final ClockChips chips;

    ApprenticeshipObligations(DebriefLists lists, People people, ClockChips chips) {
        this.lists = lists;
        this.people = people;
        this.chips = chips;
    }

    @Override
    public List<Obligation> owedBy(Viewer viewer, Ui ui) {
        if (!(viewer instanceof SignedIn person)) {
            return List.of();
        }
        return Stream.concat(
                        lists.owedBy(person.staffId()).stream()
                                .map(debrief -> owed(
                                        debrief,
                                        ui.text("apprenticeship.owed.write", people.name(debrief.traineeId())),
                                        ui.text("apprenticeship.write"),
                                        ui)),
                        lists.waitingFor(person.staffId()).stream()
                                .map(debrief -> owed(
                                        debrief,
                                        ui.text("apprenticeship.owed.sign", people.name(debrief.mentorId())),
                                        ui.text("apprenticeship.countersign"),
                                        ui)))
                .limit(12)
                .toList();
    }

    private Obligation owed(Debrief debrief, String title, String action, Ui ui) {
        var start = debrief.dayOn().atStartOfDay(ui.dates().zone()).toInstant();
        return new Obligation(
                title,
                ui.day(debrief.dayOn()),
                "M-07",
                "/debriefs/" + debrief.id(),
                action,
                debrief.dueAt(),
                chips.open(start, debrief.dueAt(), ui.dates().now(), ui));
    }
}
