package io.bihuan.effect.web;

import io.bihuan.effect.Evaluation;
import io.bihuan.effect.Moment;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Evaluations, and cohorts that nobody follows yet. */
public record EffectsPage(List<Evaluation> evaluations, List<Candidate> candidates) {

    /** People who began a programme together and are not followed. */
    public record Candidate(UUID programmeId, String programme, LocalDate beginsOn, int people) {}

    /** The point that comes next, or null where all four are read. */
    public static Evaluation.@Nullable Point next(Evaluation one) {
        return one.points().stream()
                .filter(point -> point.readAt() == null)
                .findFirst()
                .orElse(null);
    }

    /** How a point stands: read, being asked, or ahead. */
    public static String state(Evaluation.Point point, Ui ui) {
        if (point.readAt() != null) {
            return ui.text("effect.point.read");
        }
        return ui.text(asking(point, ui) ? "effect.point.asking" : "effect.point.ahead");
    }

    /** The class of a point on its track. */
    public static String css(Evaluation.Point point, Ui ui) {
        return point.readAt() != null ? "done" : asking(point, ui) ? "now" : "";
    }

    private static boolean asking(Evaluation.Point point, Ui ui) {
        return !point.asksAt().isAfter(ui.dates().now());
    }

    /** The tone of a point. */
    public static Tone tone(Evaluation.Point point, Ui ui) {
        return point.readAt() != null ? Tone.GOOD : asking(point, ui) ? Tone.ACCENT : Tone.NEUTRAL;
    }

    /** The name of a point. */
    public static String name(Moment moment, Ui ui) {
        return ui.label("effect.moment", moment);
    }
}
