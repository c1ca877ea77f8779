package io.bihuan.improvement.web;

import io.bihuan.access.SignedIn;
import io.bihuan.improvement.CardLists;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Asks the owners of open cards for them by their day. */
@Component
class ImprovementObligations implements Obligations {

    private final CardLists cards;

    ImprovementObligations(CardLists cards) {
        this.cards = cards;
    }

    @Override
    public List<Obligation> owedBy(Viewer viewer, Ui ui) {
        return viewer instanceof SignedIn person
                ? cards.openOf(person.staffId()).stream()
                        .map(card -> obligation(card, ui))
                        .toList()
                : List.of();
    }

    private static Obligation obligation(CardLists.Row card, Ui ui) {
        var day = Objects.requireNonNull(card.dueOn(), "an owned card has a date");
        var due = day.plusDays(1).atStartOfDay(ui.dates().zone()).toInstant();
        var late = due.isBefore(ui.dates().now());
        return new Obligation(
                card.title(),
                ui.label("improvement.state", card.state()),
                "N-16",
                "/improvement/" + card.id(),
                ui.text("improvement.open"),
                due,
                new ClockChip(ui.dates().shortDay(day), late ? Tone.BAD : Tone.NEUTRAL, late ? 100 : 50, List.of()));
    }
}
