package io.bihuan.demonstration;

import io.bihuan.notice.Notices;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** People read what they are told, but for the last two days of the story. */
@Component
@Order(90)
class OfficeChapter implements Chapter {

    private static final LocalTime EVENING = LocalTime.of(17, 50);
    private static final int LEFT_UNREAD_DAYS = 2;

    private final Notices notices;

    OfficeChapter(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        if (day.isBefore(stage.end.minusDays(LEFT_UNREAD_DAYS))) {
            stage.cast.people().stream()
                    .filter(stage::isHere)
                    .map(stage::id)
                    .forEach(person -> stage.at(day, EVENING, () -> notices.readAll(person)));
        }
    }
}
