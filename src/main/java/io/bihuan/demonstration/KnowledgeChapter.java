package io.bihuan.demonstration;

import io.bihuan.knowledge.ArticleCare;
import io.bihuan.knowledge.ArticleDesk;
import io.bihuan.knowledge.ArticleLists;
import io.bihuan.knowledge.StarterKnowledge;
import io.bihuan.knowledge.WordingPack;
import io.bihuan.knowledge.WordingPacks;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The knowledge base is filled before anybody asks, and read again when its articles come of age. */
@Component
@Order(15)
class KnowledgeChapter implements Chapter {

    private static final LocalTime MORNING = LocalTime.of(10, 30);
    private static final int A_DAY = 4;
    private static final int LEFT_DAYS = 4;
    private static final int MONTHS_TO_NEXT = 6;

    private final StarterKnowledge knowledge;
    private final WordingPacks packs;
    private final ArticleLists lists;
    private final ArticleCare care;
    private final ArticleDesk desk;

    KnowledgeChapter(
            StarterKnowledge knowledge, WordingPacks packs, ArticleLists lists, ArticleCare care, ArticleDesk desk) {
        this.knowledge = knowledge;
        this.packs = packs;
        this.lists = lists;
        this.care = care;
        this.desk = desk;
    }

    @Override
    public void before(Stage stage) {
        stage.at(stage.begin.minusDays(1), LocalTime.of(9, 0), () -> {
            knowledge.load(stage.id("su"));
            List.of(WordingPack.SHARED, WordingPack.PROPERTY, WordingPack.COMMERCE)
                    .forEach(pack -> packs.use(pack, stage.id("su")));
        });
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        if (day.isBefore(stage.end.minusDays(LEFT_DAYS))) {
            stage.at(
                    day, MORNING, () -> care.dueForReview(null, A_DAY).forEach(row -> readAgain(stage, row.id(), day)));
        }
    }

    private void readAgain(Stage stage, UUID article, LocalDate day) {
        var text = lists.version(article, lists.standing(article).latest()).text();
        var su = stage.id("su");
        desk.revise(article, text.withReviewOn(day.plusMonths(MONTHS_TO_NEXT)), su);
        desk.publish(article, su);
    }
}
