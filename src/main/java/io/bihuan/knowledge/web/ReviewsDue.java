package io.bihuan.knowledge.web;

import io.bihuan.access.Permission;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.knowledge.ArticleCare;
import io.bihuan.knowledge.ArticleLists;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Articles whose day of review has come: all of them before supervisors, before others who publish their own. */
@Component
class ReviewsDue implements Obligations {

    private static final int SHOWN = 3;

    private final ArticleCare care;

    ReviewsDue(ArticleCare care) {
        this.care = care;
    }

    @Override
    public List<Obligation> owedBy(Viewer viewer, Ui ui) {
        if (!(viewer instanceof SignedIn person) || !person.may(Permission.KNOWLEDGE_PUBLISH)) {
            return List.of();
        }
        return care.dueForReview(whose(person), SHOWN).stream()
                .map(row -> obligation(row, ui))
                .toList();
    }

    /** Whose articles are this person's to review: null stands for everybody's. */
    static @Nullable UUID whose(SignedIn person) {
        return person.is(Role.SUPERVISOR) ? null : person.staffId();
    }

    private static Obligation obligation(ArticleLists.Row row, Ui ui) {
        var due = Objects.requireNonNull(row.reviewOn());
        return new Obligation(
                ui.text("knowledge.review.owed", row.question()),
                ui.text("knowledge.review.since", ui.day(due)),
                "",
                "/knowledge/articles/" + row.id(),
                ui.text("knowledge.review.do"),
                due.plusDays(1).atStartOfDay(ui.dates().zone()).toInstant(),
                null);
    }
}
