package io.bihuan.effect;

import io.bihuan.job.TimerHandler;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes an evaluation's measurements when their time comes. */
@Component
class PointClock implements TimerHandler {

    static final String KIND = "effect.point";

    private final Measuring measuring;

    PointClock(Measuring measuring) {
        this.measuring = measuring;
    }

    /** What is due at a point. */
    enum Deed {
        ASK,
        READ;

        String key(UUID evaluation, Moment moment) {
            return evaluation + "/" + moment + "/" + this;
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(String key, Instant dueAt) {
        var parts = key.split("/", 3);
        var evaluation = UUID.fromString(parts[0]);
        var moment = Moment.valueOf(parts[1]);
        switch (Deed.valueOf(parts[2])) {
            case ASK -> measuring.ask(evaluation, moment);
            case READ -> measuring.read(evaluation, moment);
        }
    }
}
