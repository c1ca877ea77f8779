package io.bihuan.resit;

import io.bihuan.job.TimerHandler;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The end of a step's time. */
@Component
class DueTimer implements TimerHandler {

    private final FollowupDesk desk;

    DueTimer(FollowupDesk desk) {
        this.desk = desk;
    }

    @Override
    public String kind() {
        return Steps.DUE;
    }

    @Override
    public void fire(String key, Instant dueAt) {
        desk.due(UUID.fromString(key));
    }
}
