package io.bihuan.demonstration;

import io.bihuan.knowledge.StarterKnowledge;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The knowledge base is filled before anybody asks. */
@Component
@Order(15)
class KnowledgeChapter implements Chapter {

    private final StarterKnowledge knowledge;

    KnowledgeChapter(StarterKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public void before(Stage stage) {
        stage.at(stage.begin.minusDays(1), LocalTime.of(9, 0), () -> {
            knowledge.load(stage.id("su"));
        });
    }

    @Override
    public void day(Stage stage, LocalDate day) {}
}
