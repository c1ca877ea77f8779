package io.bihuan.telephone;

import io.bihuan.job.TimerHandler;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps calls that nobody answered, once it is sure that nobody did. */
@Component
class MissedCalls implements TimerHandler {

    private final CallDesk desk;

    MissedCalls(CallDesk desk) {
        this.desk = desk;
    }

    @Override
    public String kind() {
        return CallDesk.MISSED;
    }

    @Override
    public void fire(String key, Instant dueAt) {
        desk.missed(UUID.fromString(key));
    }
}
