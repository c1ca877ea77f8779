package io.bihuan.effect.web;

import io.bihuan.effect.Comparison;
import io.bihuan.effect.Effects;
import io.bihuan.effect.Evaluation;
import io.bihuan.effect.Indicator;
import io.bihuan.effect.Level;
import io.bihuan.effect.Moment;
import io.bihuan.statistics.Estimate;
import io.bihuan.survey.Survey;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation shows.
 *
 * @param programme the programme's name in the reader's language
 * @param sizes the picture of effect sizes, or "" where none could be taken
 * @param course the picture of the means over the four points, or "" where none could be taken
 */
public record EffectPage(Effects.Picture picture, String programme, String sizes, String course) {

    /** The evaluation. */
    public Evaluation one() {
        return picture.evaluation();
    }

    /** The survey of a point, or null. */
    public @Nullable Survey survey(Moment moment) {
        return picture.surveys().get(moment);
    }

    /** The points that can be compared with the one before. */
    public List<Moment> later() {
        return List.of(Moment.DURING, Moment.AFTER, Moment.LATER);
    }

    /** The comparisons of a level. */
    public List<Comparison> of(Level level) {
        return picture.comparisons().stream()
                .filter(each -> each.level() == level)
                .toList();
    }

    /** The mean of an indicator at a point in words. */
    public String mean(Moment moment, Indicator indicator, Level level, Ui ui) {
        return picture.means().stream()
                .filter(mean -> mean.moment() == moment && mean.indicator() == indicator && mean.level() == level)
                .findFirst()
                .map(mean -> ui.text("effect.mean.n", ui.number(mean.value(), 2), mean.people()))
                .orElse("—");
    }

    /** What an indicator is called, with its unit. */
    public String name(Indicator indicator, Ui ui) {
        return indicator == Indicator.COMPLAINTS
                ? ui.text("effect.indicator.COMPLAINTS.n", picture.rules().complaintsPer())
                : ui.label("effect.indicator", indicator);
    }

    /** A figure with its interval; a dash where there is none. */
    public static String interval(@Nullable Estimate estimate, Ui ui) {
        return estimate == null
                ? "—"
                : ui.text(
                        "effect.interval",
                        signed(estimate.value(), ui),
                        ui.number(estimate.low(), 2),
                        ui.number(estimate.high(), 2));
    }

    private static String signed(double value, Ui ui) {
        return (value > 0 ? "+" : "") + ui.number(value, 2);
    }

    /** What a comparison says in one line. */
    public String verdict(Comparison comparison, Ui ui) {
        var refusal = comparison.refusal();
        if (refusal == null) {
            return ui.label("effect.verdict", comparison.verdict());
        }
        var after = comparison.after();
        return ui.text(
                "effect.refusal." + refusal.name(),
                after == null ? 0 : after.size(),
                picture.rules().leastPeople());
    }

    /** The tone of what it says. */
    public static Tone tone(Comparison comparison) {
        if (comparison.refusal() != null) {
            return Tone.NEUTRAL;
        }
        return switch (comparison.verdict()) {
            case BETTER -> Tone.GOOD;
            case WORSE -> Tone.BAD;
            case NOT_SHOWN -> Tone.WARN;
        };
    }

    /** How the trained changed beside the untrained, or why that cannot be said; "" where nothing is compared. */
    public String versus(Comparison comparison, Ui ui) {
        if (comparison.refusal() != null) {
            return "—";
        }
        if (comparison.versusOthers() != null) {
            return interval(comparison.versusOthers(), ui);
        }
        return comparison.othersRefused() == null
                ? "—"
                : ui.text(
                        "effect.others." + comparison.othersRefused().name(),
                        picture.rules().leastPeople());
    }

    /** What still lacks, point by point. */
    public List<String> missing(Ui ui) {
        return one().points().stream().flatMap(point -> missing(point, ui)).toList();
    }

    private Stream<String> missing(Evaluation.Point point, Ui ui) {
        var name = EffectsPage.name(point.moment(), ui);
        var now = ui.dates().now();
        var survey = survey(point.moment());
        var unasked = survey == null && point.asksAt().isBefore(now)
                ? Stream.of(ui.text("effect.missing.survey", name))
                : Stream.<String>empty();
        var running = survey != null && survey.closedAt() == null
                ? Stream.of(ui.text(
                        "effect.missing.answers",
                        name,
                        survey.invited() - survey.answered(),
                        ui.when(survey.closesAt())))
                : Stream.<String>empty();
        var unread = point.readAt() == null && point.asksAt().isBefore(now)
                ? Stream.of(ui.text("effect.missing.service", name, ui.when(point.readsAt())))
                : Stream.<String>empty();
        return Stream.of(unasked, running, unread).flatMap(each -> each);
    }
}
