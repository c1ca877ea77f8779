package io.bihuan.paper.web;

import io.bihuan.paper.Feasibility;
import io.bihuan.paper.PaperPlan;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the bank says of a blueprint while it is written.
 *
 * @param found nothing while no row asks for anything
 */
public record FeasibilityPage(PaperForm form, Optional<Feasibility> found, AskedAreas areas) {

    /** What one row asks for and gets. */
    public record Row(int number, String sort, Feasibility.Line line) {

        /** Its tone. */
        public Tone tone() {
            return line.filled() ? Tone.GOOD : Tone.BAD;
        }
    }

    /** The rows, as they stand in the form. */
    public List<Row> rows(Ui ui) {
        return found.map(Feasibility::lines).orElse(List.of()).stream()
                .map(line -> new Row(number(line.part()), sort(part(line.part()), ui), line))
                .toList();
    }

    /** What is short: the rows by their numbers, what they ask, what there is. */
    public String shortage(Feasibility.Shortage shortage, Ui ui) {
        var numbers =
                shortage.parts().stream().map(this::number).map(String::valueOf).toList();
        return numbers.size() == 1
                ? ui.text(
                        "paper.feasible.short-one",
                        numbers.getFirst(),
                        shortage.asked(),
                        shortage.has(),
                        shortage.missing())
                : ui.text(
                        "paper.feasible.short-together",
                        String.join(ui.english() ? ", " : "、", numbers),
                        shortage.asked(),
                        shortage.has(),
                        shortage.missing());
    }

    /** A new question of the sort that a short row asks for. */
    public String write(int part) {
        var asked = part(part);
        var words = List.of(
                "kind=" + (asked.kind() == null ? "SINGLE" : asked.kind().name()),
                asked.areaCode() == null ? "" : "area=" + URLEncoder.encode(asked.areaCode(), StandardCharsets.UTF_8),
                asked.difficulty() == null ? "" : "difficulty=" + asked.difficulty());
        return "/questions/new?"
                + words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining("&"));
    }

    /** What a row asks for, in words. */
    public String sort(int part, Ui ui) {
        return sort(part(part), ui);
    }

    /** The share of points from the easiest to the hardest paper drawn on trial. */
    public String range(Feasibility.Spread spread, Ui ui) {
        return ui.text(
                "paper.feasible.spread",
                spread.papers(),
                percent(spread.lowest()),
                percent(spread.highest()),
                percent(spread.apart()),
                percent(spread.within()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", share * 100);
    }

    private String sort(PaperPlan.Part part, Ui ui) {
        return String.join(
                " · ",
                part.areaCode() == null ? ui.text("paper.feasible.any-area") : areas.name(part.areaCode(), ui),
                part.kind() == null ? ui.text("paper.any-marked") : ui.label("question.kind", part.kind()),
                difficulty(part.difficulty(), ui));
    }

    private static String difficulty(@Nullable Integer difficulty, Ui ui) {
        return ui.text(difficulty == null ? "paper.feasible.any-difficulty" : "question.difficulty." + difficulty);
    }

    private int number(int part) {
        return form.asking().get(part) + 1;
    }

    private PaperPlan.Part part(int part) {
        return form.rows().get(form.asking().get(part)).part();
    }
}
