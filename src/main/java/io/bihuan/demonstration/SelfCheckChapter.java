package io.bihuan.demonstration;

import io.bihuan.selfcheck.SelfCheckDesk;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Self-checks open by themselves in the tale as well; {@link SurveyChapter} has people fill them in. */
@Component
@Order(74)
class SelfCheckChapter implements Chapter {

    private static final LocalTime MORNING = LocalTime.of(7, 30);
    private static final int WEEKS_TOLD = 4;

    private final SelfCheckDesk desk;

    SelfCheckChapter(SelfCheckDesk desk) {
        this.desk = desk;
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        if (stage.hasCome(day, MORNING) && day.isAfter(stage.end.minusWeeks(WEEKS_TOLD))) {
            stage.at(day, MORNING, () -> {
                desk.openDue();
            });
        }
    }
}
