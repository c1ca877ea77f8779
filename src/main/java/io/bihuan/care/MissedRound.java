package io.bihuan.care;

import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Closes contacts that ran out of time. */
@Component
class MissedRound implements Recurring {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final CareDesk desk;

    MissedRound(CareDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "care.missed";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(PAUSE);
    }

    @Override
    public void run() {
        desk.closeMissed();
    }
}
