package io.bihuan.quality.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.quality.ReviewDesk;
import io.bihuan.web.NavEntry;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Inspections stand under quality; an agent's own results stand with their learning. */
@Configuration(proxyBeanMethods = false)
class QualityNavigation {

    @Bean
    NavEntry qualityEntry() {
        return new NavEntry("quality", NavEntry.Group.QUALITY, 10, "/quality", Permission.INSPECTION_READ);
    }

    @Bean
    NavEntry ownQualityEntry() {
        return new NavEntry("ownQuality", NavEntry.Group.QUALITY, 11, "/me/quality", Permission.INSPECTION_READ_OWN);
    }

    /** A result that the agent has not acknowledged yet. */
    @Bean
    Obligations reviewObligations(ReviewDesk reviews) {
        return (viewer, ui) -> viewer instanceof SignedIn person
                ? reviews.unacknowledged(person.staffId()).stream()
                        .map(unread -> new Obligation(
                                ui.text("quality.owed"),
                                ui.text("quality.owed.of", ui.when(unread.closedAt()), ui.number(unread.score(), 1)),
                                "H-11",
                                "/quality/" + unread.inspectionId(),
                                ui.text("quality.see"),
                                null,
                                null))
                        .toList()
                : List.of();
    }
}
