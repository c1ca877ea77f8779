package io.bihuan.career;

import io.bihuan.job.TimerHandler;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The first day of a new grade. */
@Component
class PromotionDay implements TimerHandler {

    private final PromotionDesk desk;

    PromotionDay(PromotionDesk desk) {
        this.desk = desk;
    }

    @Override
    public String kind() {
        return PromotionDesk.DAY;
    }

    @Override
    public void fire(String key, Instant dueAt) {
        desk.dayHasCome(UUID.fromString(key));
    }
}
