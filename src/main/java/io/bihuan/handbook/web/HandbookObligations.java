package io.bihuan.handbook.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.handbook.Handbook;
import io.bihuan.web.NavCount;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Chapters that a person has to read and acknowledge, as one thing to do. */
@Component
class HandbookObligations implements Obligations, NavCount {

    private final Handbook handbook;
    private final ClockChips chips;

    HandbookObligations(Handbook handbook, ClockChips chips) {
        this.handbook = handbook;
        this.chips = chips;
    }

    @Override
    public List<Obligation> owedBy(Viewer viewer, Ui ui) {
        if (!(viewer instanceof SignedIn person) || waitingFor(viewer) == 0) {
            return List.of();
        }
        var owed = handbook.owedBy(person.staffId());
        var since = owed.stream()
                .map(chapter -> handbook.since(chapter, person.staffId()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var due = handbook.due(since);
        return List.of(new Obligation(
                ui.text("handbook.owed", owed.size()),
                ui.join(owed.stream()
                        .limit(3)
                        .map(chapter -> chapter.title(ui.english()))
                        .toList()),
                "H-12",
                "/handbook/" + owed.getFirst().id(),
                ui.text("handbook.owed.read"),
                due.dueAt(),
                chips.open(since, due, ui.dates().now(), ui)));
    }

    @Override
    public String key() {
        return "handbook";
    }

    @Override
    public int waitingFor(Viewer viewer) {
        return viewer instanceof SignedIn person && person.may(Permission.SESSION_ATTEND)
                ? handbook.owedCount(person.staffId())
                : 0;
    }

    @Override
    public Tone tone() {
        return Tone.NEUTRAL;
    }
}
