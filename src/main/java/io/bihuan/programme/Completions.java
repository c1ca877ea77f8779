package io.bihuan.programme;

import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import io.bihuan.training.SessionClosed;
import java.time.Duration;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Closes programmes that are done: when a session is closed at once, when a gate is passed elsewhere within the hour. */
@Component
class Completions implements Recurring {

    private static final int SLICE = 200;

    private final EnrolmentRows rows;
    private final EnrolmentDesk desk;

    Completions(EnrolmentRows rows, EnrolmentDesk desk) {
        this.rows = rows;
        this.desk = desk;
    }

    @ApplicationModuleListener
    void on(SessionClosed closed) {
        desk.settle(rows.openOf(closed.attended()));
    }

    @Override
    public String name() {
        return "programme.completions";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofHours(1));
    }

    @Override
    public void run() {
        var last = new UUID(0, 0);
        for (var slice = rows.openAfter(last, SLICE); !slice.isEmpty(); slice = rows.openAfter(last, SLICE)) {
            desk.settle(slice);
            last = slice.getLast().id();
        }
    }
}
