package io.bihuan.timetable.solve;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Dates and staffs a month of training. The same month, seed and number of steps give the same result. */
public final class Planner {

    private final SolverConfig config;

    private Planner(TerminationConfig end, long seed) {
        config = new SolverConfig()
                .withSolutionClass(Month.class)
                .withEntityClasses(Gathering.class, Place.class)
                .withConstraintProviderClass(Rules.class)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(seed)
                .withTerminationConfig(end);
    }

    /** One that stops after a time, or sooner when nothing has become better for a third of it. */
    public static Planner within(Duration time, long seed) {
        return new Planner(
                new TerminationConfig()
                        .withSpentLimit(time)
                        .withUnimprovedSpentLimit(Duration.ofMillis(time.toMillis() / 3)),
                seed);
    }

    /** One that tries so many moves, however long they take. */
    public static Planner trying(long moves, long seed) {
        return new Planner(new TerminationConfig().withMoveCountLimit(moves), seed);
    }

    /** Is told how good it is, now and then, and may stop it. */
    public interface Watch {

        /** A better month was found. */
        void better(HardMediumSoftScore score);

        /** Whether to stop; asked a few times a second. */
        boolean stop();
    }

    /** The best month that was found. */
    public Month solve(Month month, Watch watch) {
        var solver = SolverFactory.<Month>create(config).buildSolver();
        solver.addEventListener(event -> watch.better((HardMediumSoftScore) event.getNewBestScore()));
        var ended = new AtomicBoolean();
        var watcher = Thread.ofVirtual().start(() -> {
            while (!ended.get()) {
                if (watch.stop()) {
                    solver.terminateEarly();
                }
                pause();
            }
        });
        try {
            return solver.solve(month);
        } finally {
            ended.set(true);
            watcher.interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(250));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
