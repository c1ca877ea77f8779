package io.bihuan.itemanalysis;

import io.bihuan.assessment.MarkedExams;
import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Counts each exam soon after its window has ended, and anew whenever a mark of it has changed since, by whatever way:
 * it compares marks with what was counted instead of trusting that it was told.
 */
@Component
class FreshAnalyses implements Recurring {

    private static final Duration PAUSE = Duration.ofMinutes(2);
    private static final Duration BACK = Duration.ofDays(60);

    private final MarkedExams exams;
    private final SnapshotRows snapshots;
    private final AnalysisDesk desk;
    private final Clock clock;

    FreshAnalyses(MarkedExams exams, SnapshotRows snapshots, AnalysisDesk desk, Clock clock) {
        this.exams = exams;
        this.snapshots = snapshots;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "itemanalysis.fresh";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(PAUSE);
    }

    @Override
    public void run() {
        var since = clock.instant().minus(BACK);
        var counted = snapshots.fingerprintsSince(since);
        exams.closedSince(since).stream()
                .filter(exam -> !exam.fingerprint().equals(counted.get(exam.id())))
                .forEach(exam -> desk.analyse(exam.id()));
    }
}
