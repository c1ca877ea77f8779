package io.bihuan.staffing;

import io.bihuan.job.TimerHandler;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reminds of a probation that nobody has decided on. */
@Component
class ProbationTimer implements TimerHandler {

    private final ProbationDesk desk;

    ProbationTimer(ProbationDesk desk) {
        this.desk = desk;
    }

    @Override
    public String kind() {
        return ProbationDesk.REMIND;
    }

    @Override
    public void fire(String key, Instant dueAt) {
        desk.remind(UUID.fromString(key.split("/", 2)[0]), dueAt);
    }
}
