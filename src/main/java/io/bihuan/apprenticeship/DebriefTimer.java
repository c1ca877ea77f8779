package io.bihuan.apprenticeship;

import io.bihuan.job.TimerHandler;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reminds the same evening of a debrief that is not signed. */
@Component
class DebriefTimer implements TimerHandler {

    private final DebriefDesk desk;

    DebriefTimer(DebriefDesk desk) {
        this.desk = desk;
    }

    @Override
    public String kind() {
        return DebriefDays.TIMER;
    }

    @Override
    public void fire(String key, Instant dueAt) {
        desk.due(UUID.fromString(key));
    }
}
