package io.bihuan.fulfilment;

import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Closes a plan's figures by itself, the morning after its last session has a record. */
@Component
class MonthsEnd implements Recurring {

    private static final LocalTime MORNING = LocalTime.of(5, 30);

    private final FulfilmentDesk desk;

    MonthsEnd(FulfilmentDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "fulfilment.closing";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.daily(MORNING);
    }

    @Override
    public void run() {
        desk.closeAllThatAreOver();
    }
}
