package io.bihuan.demonstration.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.demonstration.Demonstration;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells who set the house up how far the invented centre is, and for some days where its people sign in. */
@Component
class StoryNews implements Obligations {

    private static final Duration NEWS = Duration.ofDays(3);

    private final Demonstration demonstration;

    StoryNews(Demonstration demonstration) {
        this.demonstration = demonstration;
    }

    @Override
    public List<Obligation> owedBy(Viewer viewer, Ui ui) {
        if (!(viewer instanceof SignedIn person) || !person.may(Permission.ACCOUNT_MANAGE)) {
            return List.of();
        }
        return demonstration
                .telling()
                .filter(telling -> telling.endedAt() == null
                        || telling.endedAt().plus(NEWS).isAfter(ui.dates().now()))
                .map(telling -> news(telling.endedAt() == null ? "telling" : "told", ui))
                .stream()
                .toList();
    }

    private static Obligation news(String which, Ui ui) {
        return new Obligation(
                ui.text("demonstration.news." + which),
                ui.text("demonstration.news." + which + ".detail"),
                "",
                "/demonstration",
                ui.text("demonstration.news.see"),
                null,
                null);
    }
}
