package io.bihuan.selfcheck;

import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Looks every morning whether a self-check is due. */
@Component
class SelfChecking implements Recurring {

    private final SelfCheckDesk desk;

    SelfChecking(SelfCheckDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "selfcheck.open";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.daily(LocalTime.of(7, 30));
    }

    @Override
    public void run() {
        desk.openDue();
    }
}
