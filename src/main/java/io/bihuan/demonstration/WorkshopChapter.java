package io.bihuan.demonstration;

import io.bihuan.calendar.Deadlines;
import io.bihuan.scenario.ScenarioDesk;
import io.bihuan.shadow.ShadowOffers;
import io.bihuan.shadow.Wish;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In the last days a trainer makes scenarios of what customers said; one is in use, one waits for a review. */
@Component
@Order(58)
class WorkshopChapter implements Chapter {

    private static final LocalTime LATE = LocalTime.of(15, 10);
    private static final int LAST_WORKDAYS = 4;

    private final ShadowOffers talks;
    private final ScenarioDesk desk;
    private final Deadlines deadlines;

    WorkshopChapter(ShadowOffers talks, ScenarioDesk desk, Deadlines deadlines) {
        this.talks = talks;
        this.desk = desk;
        this.deadlines = deadlines;
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        if (!deadlines.isWorkday(day)
                || deadlines.workdaysBetween(day, stage.end) > LAST_WORKDAYS
                || !stage.hasCome(day, LATE.plusHours(2))) {
            return;
        }
        if (desk.latest(2).size() < 2) {
            make(stage, day);
        }
    }

    private void make(Stage stage, LocalDate day) {
        var author = stage.as("su");
        var first = desk.latest(1).isEmpty();
        List<UUID> made = stage.at(
                day,
                LATE,
                () -> talks.to(author.staffId(), author.branchId(), Wish.ANYTHING, 1).stream()
                        .flatMap(offer -> desk.fromConversation(offer.conversationId(), author).stream())
                        .toList());
        for (var id : made) {
            stage.at(day, LATE.plusMinutes(40), () -> desk.handIn(id, author.staffId()));
            if (first) {
                stage.at(day, LATE.plusMinutes(90), () -> desk.approve(id, 1, stage.id("li")));
            }
        }
    }
}
