package io.bihuan.shadow.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.shadow.Shadow;
import io.bihuan.shadow.ShadowLists;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was given to a trainee to answer stands on their page of today. */
@Component
class ShadowObligations implements Obligations {

    private static final int MOST = 3;

    private final ShadowLists lists;

    ShadowObligations(ShadowLists lists) {
        this.lists = lists;
    }

    @Override
    public List<Obligation> owedBy(Viewer viewer, Ui ui) {
        if (!(viewer instanceof SignedIn person) || !person.may(Permission.ROLEPLAY)) {
            return List.of();
        }
        return lists.waitingFor(person.staffId(), MOST).stream()
                .map(shadow -> obligation(shadow, ui))
                .toList();
    }

    private static Obligation obligation(Shadow shadow, Ui ui) {
        return new Obligation(
                ui.text("shadow.owed"),
                ShelfPage.channel(shadow.channel(), ui) + " · " + ui.text("shadow.rounds", shadow.rounds()),
                "N-09",
                "/shadow/" + shadow.id(),
                ui.text("shadow.go-on"),
                null,
                null);
    }
}
