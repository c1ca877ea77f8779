package io.bihuan.demonstration;

import io.bihuan.effect.EffectDesk;
import io.bihuan.programme.Programmes;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Those on the programme of four weeks are followed through its points from the day they begin. */
@Component
@Order(72)
class EffectChapter implements Chapter {

    private static final LocalTime MORNING = LocalTime.of(9, 40);

    private final EffectDesk desk;
    private final Programmes programmes;

    EffectChapter(EffectDesk desk, Programmes programmes) {
        this.desk = desk;
        this.programmes = programmes;
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        if (day.equals(stage.end.minusDays(ProgrammeChapter.NORMS_DAYS)) && stage.hasCome(day, MORNING)) {
            stage.at(day, MORNING, () -> {
                var programme = programmes.look("n").orElseThrow();
                desk.begin(programme.id(), day, stage.as("li"));
            });
        }
    }
}
