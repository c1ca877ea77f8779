package io.bihuan.invigilation.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.assessment.WatchLists;
import io.bihuan.calendar.ClockChips;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** The exams that somebody is to watch, running or within a week. */
@Component
class WatchObligations implements Obligations {

    private static final Duration AHEAD = Duration.ofDays(7);
    private static final int MOST = 12;

    private final WatchLists watches;
    private final ClockChips chips;

    WatchObligations(WatchLists watches, ClockChips chips) {
        this.watches = watches;
        this.chips = chips;
    }

    @Override
    public List<Obligation> owedBy(Viewer viewer, Ui ui) {
        if (!(viewer instanceof SignedIn person) || !person.may(Permission.EXAM_WATCH)) {
            return List.of();
        }
        return watches.ahead(person.staffId(), AHEAD, MOST).stream()
                .map(watch -> owed(watch, ui))
                .toList();
    }

    /** Before it opens it is time to come, and after that to stay until it closes. */
    private Obligation owed(WatchLists.Watch watch, Ui ui) {
        var now = ui.dates().now();
        var running = !now.isBefore(watch.opensAt());
        var due = running ? watch.closesAt() : watch.opensAt();
        return new Obligation(
                ui.text("invigilation.owed", watch.name()),
                ui.text(
                        "invigilation.owed.facts",
                        ui.when(watch.opensAt()),
                        ui.when(watch.closesAt()),
                        watch.candidates()),
                "M-08",
                "/exams/" + watch.examId() + "/hall",
                ui.text("invigilation.owed.go"),
                due,
                chips.open(running ? watch.opensAt() : watch.namedAt(), due, now, ui));
    }
}
