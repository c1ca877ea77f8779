package io.bihuan.timetable;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import io.bihuan.job.Work;
import io.bihuan.job.WorkRun;
import io.bihuan.plan.Dating;
import io.bihuan.plan.PlanLists;
import io.bihuan.timetable.solve.Place;
import io.bihuan.timetable.solve.Planner;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Searches for the dates of a plan. Stopped, it leaves the plan as it was. */
@Component
class TimetableWork implements Work {

    static final String KIND = "timetable.solve";

    private final PlanLists plans;
    private final Drafts drafts;
    private final Dater dater;
    private final Runs runs;

    TimetableWork(PlanLists plans, Drafts drafts, Dater dater, Runs runs) {
        this.plans = plans;
        this.drafts = drafts;
        this.dater = dater;
        this.runs = runs;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public void run(WorkRun run) {
        var planId = UUID.fromString(run.input("plan"));
        var draft = drafts.of(plans.require(planId));
        var time = drafts.rules().solveWithin();
        run.total(100);
        var solved = Planner.within(time, planId.getLeastSignificantBits())
                .solve(
                        draft.month(),
                        new Progress(run, planId, time, draft.month().getPlaces()));
        if (run.cancelled()) {
            return;
        }
        runs.end(
                planId,
                switch (dater.write(draft, solved, run.by())) {
                    case Dating.Dated() -> TimetableRun.Outcome.DATED;
                    case Dating.ChangedMeanwhile() -> TimetableRun.Outcome.CHANGED_MEANWHILE;
                    case Dating.NotADraft _ -> TimetableRun.Outcome.NOT_A_DRAFT;
                });
        run.result("/plans/" + planId + "/timetable");
    }

    /** Tells of the search as it goes on. */
    private final class Progress implements Planner.Watch {

        private final WorkRun run;
        private final UUID planId;
        private final Duration time;
        private final long owed;
        private final long began = System.nanoTime();
        private volatile int share;
        private int written;

        Progress(WorkRun run, UUID planId, Duration time, List<Place> places) {
            this.run = run;
            this.planId = planId;
            this.time = time;
            this.owed = Math.max(1, places.stream().mapToLong(Place::getWeight).sum());
        }

        @Override
        public void better(HardMediumSoftScore score) {
            share = Math.clamp(100 + 100 * score.mediumScore() / owed, 0, 100);
        }

        @Override
        public boolean stop() {
            var gone = Duration.ofNanos(System.nanoTime() - began);
            run.done(Math.min(99, 100 * gone.toMillis() / Math.max(1, time.toMillis())));
            if (share != written) {
                written = share;
                runs.share(planId, written);
            }
            return run.cancelled();
        }
    }
}
