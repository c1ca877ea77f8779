package io.bihuan.question.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.question.Versions;
import io.bihuan.web.NavCount;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Questions that wait for somebody's review stand on their page of today. */
@Component
class ReviewObligations implements Obligations, NavCount {

    private final Versions versions;

    ReviewObligations(Versions versions) {
        this.versions = versions;
    }

    @Override
    public List<Obligation> owedBy(Viewer viewer, Ui ui) {
        var waiting = waitingFor(viewer);
        return waiting == 0
                ? List.of()
                : List.of(new Obligation(
                        ui.text("question.review.owed", waiting),
                        ui.text("question.review.owed-detail"),
                        "",
                        "/questions/reviews",
                        ui.text("question.review.look"),
                        null,
                        null));
    }

    @Override
    public String key() {
        return "questions";
    }

    @Override
    public int waitingFor(Viewer viewer) {
        return viewer instanceof SignedIn person && person.may(Permission.QUESTION_MANAGE)
                ? versions.countFor(person.staffId())
                : 0;
    }

    @Override
    public Tone tone() {
        return Tone.NEUTRAL;
    }
}
