package io.bihuan.survey.web;

import io.bihuan.survey.Occasion;
import io.bihuan.survey.Question;
import io.bihuan.survey.Relation;
import io.bihuan.survey.Results;
import io.bihuan.survey.Survey;
import io.bihuan.theme.Gathering;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A survey: how many have answered, and what they said as far as it may be seen.
 *
 * @param subject the name of whom it is about, or ""
 * @param maker who asked
 * @param clock until when people are asked; null once it is closed
 * @param manages whether the reader may close it
 * @param chart the picture by relation or part, or ""
 * @param themes what was written, theme by theme, by the code of its question
 */
public record ResultsPage(
        Survey survey,
        String subject,
        String maker,
        @Nullable ClockChip clock,
        boolean manages,
        Results results,
        String chart,
        Map<String, Gathering> themes) {

    private static final int WIDTH = 100;
    private static final int FINEST = 5;
    private static final int WHOLE = 100;

    /** The same page with its picture. */
    ResultsPage with(String picture) {
        return new ResultsPage(survey, subject, maker, clock, manages, results, picture, themes);
    }

    /** Whether what was written stands sentence by sentence: where themes cannot be told from it. */
    public boolean plain(Results.Line line) {
        var gathering = themes.get(line.question().code());
        return gathering == null
                || gathering.state() == Gathering.State.TOO_FEW
                || gathering.state() == Gathering.State.SCATTERED;
    }

    /** What was written, on paper: themes with what was said, or sentence by sentence. */
    String written(Results.Line line, Ui ui) {
        var gathering = themes.get(line.question().code());
        if (plain(line) || gathering == null) {
            return String.join("\n", line.texts());
        }
        if (gathering.state() == Gathering.State.READING) {
            return ui.text("theme.READING", gathering.read(), gathering.said());
        }
        var rest = gathering.scattered().isEmpty()
                ? Stream.<String>empty()
                : Stream.concat(
                        Stream.of(
                                ui.text("theme.scattered", gathering.scattered().size())),
                        gathering.scattered().stream());
        var unseen = gathering.unseen() == 0
                ? Stream.<String>empty()
                : Stream.of(ui.text("theme.unseen", gathering.unseen()));
        return Stream.of(
                        gathering.themes().stream()
                                .map(theme -> theme.representative() + " — "
                                        + ui.text(
                                                "theme.people", theme.size(), theme.size() * WHOLE / gathering.said())),
                        rest,
                        unseen)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    /** A stretch of a distribution bar. */
    public record Stretch(double from, double width, int tone) {}

    /** One answer and how many gave it. */
    public record Bar(String words, int people, int percent) {}

    /** The share of those asked who have answered, in per cent. */
    public int rate() {
        return survey.invited() == 0 ? 0 : survey.answered() * WHOLE / survey.invited();
    }

    /** The distribution of a scale as stretches of a bar, the lowest step first. */
    public static List<Stretch> stretches(Results.Line line) {
        var stretches = new ArrayList<Stretch>();
        var from = 0.0;
        for (var count : line.counts().entrySet()) {
            var width = count.getValue() * (double) WIDTH / line.answered();
            var tone = Math.ceilDiv(
                    Integer.parseInt(count.getKey()) * FINEST, line.question().steps());
            if (width > 0) {
                stretches.add(new Stretch(from, width, tone));
            }
            from += width;
        }
        return stretches;
    }

    /** The distribution of a scale in words, for whoever cannot see it. */
    public static String spread(Results.Line line, Ui ui) {
        return ui.join(line.counts().entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> ui.text("survey.spread.n", count.getKey(), count.getValue()))
                .toList());
    }

    /** The answers of a choice, as often as they were given. */
    public static List<Bar> bars(Results.Line line, Ui ui) {
        return line.counts().entrySet().stream()
                .map(count -> new Bar(
                        line.question()
                                .choice(count.getKey())
                                .map(choice -> choice.words(ui.english()))
                                .orElse(count.getKey()),
                        count.getValue(),
                        line.answered() == 0 ? 0 : count.getValue() * WHOLE / line.answered()))
                .toList();
    }

    /** The mean with its interval in words. */
    public static String mean(Results.Line line, Ui ui) {
        var mean = line.mean();
        return mean == null
                ? "—"
                : ui.text(
                        "survey.mean.n",
                        ui.number(mean.value(), 2),
                        ui.number(Math.max(1, mean.low()), 2),
                        ui.number(Math.min(line.question().steps(), mean.high()), 2));
    }

    /** The mean alone. */
    public static String plain(Results.@Nullable Line line, Ui ui) {
        return line == null || line.mean() == null ? "—" : ui.number(line.mean().value(), 2);
    }

    /** What a part is called; of a review, everybody but self and leader stands first. */
    public String name(Results.Part part, Ui ui) {
        if (part.names().isEmpty()) {
            return ui.text(survey.occasion() == Occasion.REVIEW ? "survey.part.review" : "survey.part.all");
        }
        return ui.join(
                part.names().stream().map(name -> part(name, ui)).sorted().toList());
    }

    private static String part(String name, Ui ui) {
        if (name.isEmpty() || name.equals(Relation.NONE.name())) {
            return ui.text("survey.part.others");
        }
        return ui.textOr("survey.relation." + name, name);
    }

    /** The scales, which stand side by side part by part. */
    public List<Question> scales() {
        return survey.questionnaire().questions().stream()
                .filter(question -> question.kind() == Question.Kind.SCALE)
                .toList();
    }
}
