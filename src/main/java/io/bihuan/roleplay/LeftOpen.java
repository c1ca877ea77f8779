package io.bihuan.roleplay;

import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import io.bihuan.standard.Standards;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Ends the runs that nobody came back to. */
@Component
class LeftOpen implements Recurring {

    private static final int AT_ONCE = 200;

    private final Runs runs;
    private final RunDesk desk;
    private final Standards standards;
    private final Clock clock;

    LeftOpen(Runs runs, RunDesk desk, Standards standards, Clock clock) {
        this.runs = runs;
        this.desk = desk;
        this.standards = standards;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "roleplay.left-open";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofMinutes(15));
    }

    @Override
    public void run() {
        var now = clock.instant();
        var idle = standards.inForce(RoleplayStandard.class, now).rules().idle();
        runs.idleSince(now.minus(idle), AT_ONCE).forEach(desk::expire);
    }
}
