package io.bihuan.resit;

import io.bihuan.job.TimerHandler;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Most of a step's time is used up. */
@Component
class StepReminder implements TimerHandler {

    private final DueSteps steps;

    StepReminder(DueSteps steps) {
        this.steps = steps;
    }

    @Override
    public String kind() {
        return Steps.REMIND;
    }

    @Override
    public void fire(String key, Instant dueAt) {
        steps.remind(UUID.fromString(key));
    }
}
