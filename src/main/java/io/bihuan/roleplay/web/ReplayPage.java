package io.bihuan.roleplay.web;

import io.bihuan.roleplay.Run;
import io.bihuan.roleplay.play.Deed;
import io.bihuan.roleplay.play.Dimension;
import io.bihuan.roleplay.play.Line;
import io.bihuan.roleplay.play.Mark;
import io.bihuan.roleplay.play.Point;
import io.bihuan.roleplay.play.Scenario;
import io.bihuan.roleplay.play.Side;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A run that is over: what was said, what each message did, and what it is worth.
 *
 * @param own whether the viewer played it
 * @param name who did
 */
public record ReplayPage(Run run, Run.Outcome outcome, List<Line> lines, boolean own, String name) {

    private static final int WIDE = 240;
    private static final int HIGH = 60;

    /** Its scenario. */
    public Scenario scenario() {
        return run.scenario();
    }

    /** How it ended, in a word. */
    public String ending(Ui ui) {
        return scenario().endings().stream()
                .filter(ending -> ending.id().equals(outcome.ending()))
                .findFirst()
                .map(ending -> ending.what().in(ui.english()))
                .orElse("");
    }

    /** How long it took, in minutes and seconds. */
    public String took() {
        var took = Duration.between(run.beganAt(), outcome.endedAt());
        return "%d:%02d".formatted(took.toMinutes(), took.toSecondsPart());
    }

    /** The dimensions that were scored. */
    public List<Dimension> dimensions() {
        return List.of(Dimension.values()).stream()
                .filter(outcome.byDimension()::containsKey)
                .toList();
    }

    /** What a dimension is worth out of 10. */
    public BigDecimal score(Dimension dimension) {
        return Objects.requireNonNull(outcome.byDimension().get(dimension));
    }

    /** How a dimension looks. */
    public Tone tone(Dimension dimension) {
        var score = score(dimension).doubleValue();
        return score >= 8 ? Tone.GOOD : score >= 6 ? Tone.ACCENT : Tone.WARN;
    }

    /** What a dimension rests on. */
    public List<Point> points(Dimension dimension) {
        return outcome.points().stream()
                .filter(point -> point.dimension() == dimension)
                .toList();
    }

    /** What a point is about. */
    public String what(Point point, Ui ui) {
        return switch (point.kind()) {
            case CHECK -> ui.textOr("roleplay.check." + point.name(), ui.text("quality.check." + point.name()));
            case GOAL ->
                scenario().goals().stream()
                        .filter(goal -> goal.id().equals(point.name()))
                        .findFirst()
                        .map(goal -> goal.what().in(ui.english()))
                        .orElse(point.name());
            case FACTS ->
                ui.text(
                        "roleplay.point.FACTS",
                        told().size(),
                        scenario().facts().size());
            case MOOD ->
                ui.text(
                        "roleplay.point.MOOD",
                        ShelfPage.mood(scenario().mood()),
                        ShelfPage.mood(lines.getLast().mood()));
            case SYMPATHY, REPEATS -> ui.label("roleplay.point", point.kind());
        };
    }

    /** How a point looks. */
    public static Tone tone(Point point) {
        return point.met() >= 0.8 ? Tone.GOOD : point.met() >= 0.5 ? Tone.WARN : Tone.BAD;
    }

    /** A point as a word. */
    public static String verdict(Point point, Ui ui) {
        return ui.text(
                point.met() >= 0.995 ? "roleplay.met" : point.met() <= 0.005 ? "roleplay.missed" : "roleplay.partly",
                Math.round(point.met() * 100));
    }

    /** What a mark says. */
    public static String mark(Mark mark, Ui ui) {
        var words = mark.words().isEmpty() ? "" : " “" + String.join("”“", mark.words()) + "”";
        return ui.label("roleplay.deed", mark.deed()) + words;
    }

    /** How a mark looks. */
    public static Tone tone(Mark mark) {
        return mark.deed().good() ? Tone.GOOD : mark.deed() == Deed.TABOO ? Tone.BAD : Tone.WARN;
    }

    /** What would have been better; empty where nothing was wrong. The scenario's own words come first. */
    public String better(Mark mark, Ui ui) {
        if (mark.deed().good()) {
            return "";
        }
        var own = scenario().advice().get(mark.deed());
        if (own != null) {
            return ui.text("roleplay.better", own.say());
        }
        return mark.advice().isEmpty()
                ? ui.textOr("roleplay.better." + mark.deed().name(), "")
                : mark.advice();
    }

    /** By how much a message turned the mood, with its sign; empty where it did not. */
    public String turn(Line line) {
        var before =
                line.seq() < 2 ? scenario().mood() : lines.get(line.seq() - 2).mood();
        return line.mood() == before ? "" : ShelfPage.mood(line.mood() - before);
    }

    /** What came out, and what did not. */
    public List<Scenario.Fact> facts() {
        return scenario().facts();
    }

    /** Whether the fact came out. */
    public boolean told(Scenario.Fact fact) {
        return told().contains(fact.id());
    }

    private Set<String> told() {
        return lines.stream().flatMap(line -> line.facts().stream()).collect(Collectors.toSet());
    }

    /** The goals that a message reached. */
    public List<Scenario.Goal> goals(Line line) {
        Map<String, Scenario.Goal> byId =
                scenario().goals().stream().collect(Collectors.toMap(Scenario.Goal::id, goal -> goal));
        return line.goals().stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /** Whether the trainee said it. */
    public static boolean own(Line line) {
        return line.from() == Side.TRAINEE;
    }

    /** The course of the mood, as the points of a line. */
    public String course() {
        var points = new StringBuilder();
        for (var i = 0; i < lines.size(); i++) {
            var x = lines.size() == 1 ? 0 : WIDE * i / (lines.size() - 1);
            points.append(x).append(',').append(y(lines.get(i).mood())).append(' ');
        }
        return points.toString().strip();
    }

    private static int y(int mood) {
        return 4 + (HIGH - 8) * (5 - mood) / 10;
    }

    /** The total, or null where nothing was said. */
    public @Nullable Integer total() {
        return outcome.total();
    }
}
