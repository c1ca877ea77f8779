package io.bihuan.assessment;

import io.bihuan.job.TimerHandler;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Hands in when the time has run out, whether the candidate's browser lives or not. */
@Component
class SittingTimer implements TimerHandler {

    private final SittingDesk desk;

    SittingTimer(SittingDesk desk) {
        this.desk = desk;
    }

    @Override
    public String kind() {
        return Submissions.TIMER;
    }

    @Override
    public void fire(String key, Instant dueAt) {
        desk.timeIsUp(SittingId.of(key));
    }
}
