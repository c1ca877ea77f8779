package io.bihuan.certification;

import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import io.bihuan.programme.ProgrammeCompleted;
import io.bihuan.training.SessionClosed;
import java.time.Clock;
import java.time.Duration;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Looks whether hours or chapters were the last thing missing: at once after a session, else within the hour. */
@Component
class StudyDone implements Recurring {

    private final VerdictDesk desk;
    private final PassRows passes;
    private final Clock clock;

    StudyDone(VerdictDesk desk, PassRows passes, Clock clock) {
        this.desk = desk;
        this.passes = passes;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(SessionClosed closed) {
        passes.underwayOf(closed.attended()).forEach(staff -> desk.studied(staff, clock.instant()));
    }

    @ApplicationModuleListener
    void on(ProgrammeCompleted completed) {
        desk.studied(completed.staffId(), completed.at());
    }

    @Override
    public String name() {
        return "certification.study-done";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofHours(1));
    }

    @Override
    public void run() {
        passes.newcomersUnderway().forEach(staff -> desk.studied(staff, clock.instant()));
    }
}
