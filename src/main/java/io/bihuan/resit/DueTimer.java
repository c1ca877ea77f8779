package io.bihuan.resit;

import io.bihuan.job.TimerHandler;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The end of a step's time. */
@Component
class DueTimer implements TimerHandler {

    private final DueSteps steps;

    DueTimer(DueSteps steps) {
        this.steps = steps;
    }

    @Override
    public String kind() {
        return Steps.DUE;
    }

    @Override
    public void fire(String key, Instant dueAt) {
        steps.over(UUID.fromString(key));
    }
}
