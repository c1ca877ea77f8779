package io.bihuan.training.web;

import io.bihuan.access.Permission;
import io.bihuan.competence.Level;
import io.bihuan.points.PointsEntry;
import io.bihuan.training.Attendance;
import io.bihuan.training.LearningStep;
import io.bihuan.training.MakeUp;
import io.bihuan.training.SessionState;
import io.bihuan.web.Ui;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's own learning.
 *
 * @param name who
 * @param steps their way, in order
 * @param sessions their sessions, the next first, then those gone by
 * @param hours class hours taken part in
 * @param points the sum of their points
 * @param entries their points, the latest first
 * @param levels how they stand in each area there is evidence on, the weakest last
 * @param makeUps sessions they must make up
 * @param own whether they look at themselves
 * @param reversals where the reader may take points back, or "" where they may not
 */
public record LearningPage(
        String name,
        List<LearningStep> steps,
        List<Mine> sessions,
        String hours,
        int points,
        List<PointsEntry> entries,
        List<Named> levels,
        List<MakeUp> makeUps,
        boolean own,
        String reversals) {

    private static final double ROUND = 2 * Math.PI * 50;

    /** One of their sessions. */
    public record Mine(Attendance.Mine mine, SessionState state, String seat) {}

    /** A level with the area's name. */
    public record Named(String name, Level level) {}

    /** The step to do now, or null when all are done. */
    public @Nullable LearningStep now() {
        return steps.stream()
                .filter(step -> step.progress() == LearningStep.Progress.NOW)
                .findFirst()
                .orElse(null);
    }

    /** How many steps are done. */
    public long done() {
        return steps.stream()
                .filter(step -> step.progress() == LearningStep.Progress.DONE)
                .count();
    }

    /** How much of the way is behind them, in per cent. */
    public int percent() {
        return steps.isEmpty() ? 0 : (int) (100 * done() / steps.size());
    }

    /**
     * Whether the way to a step is one for this reader: what a learner does themselves is nobody else's to open, and a
     * result only once it stands, for those who read certificates.
     */
    public boolean shows(String href, Ui ui) {
        var anothers = href.startsWith("/me") || href.startsWith("/sign-in");
        var result = href.startsWith("/sittings") || href.startsWith("/practicals");
        var stands = steps.stream()
                .anyMatch(step -> step.href().equals(href) && step.progress() == LearningStep.Progress.DONE);
        return ui.opens(href) && (own || !anothers && (!result || stands && ui.may(Permission.CERTIFICATE_READ)));
    }

    /** The done part of the dial of radius 50. */
    public String dash() {
        return Math.round(ROUND * percent() / 100) + " 400";
    }
}
