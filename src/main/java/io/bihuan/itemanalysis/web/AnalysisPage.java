package io.bihuan.itemanalysis.web;

import io.bihuan.competence.Area;
import io.bihuan.itemanalysis.AnalysisStandard;
import io.bihuan.itemanalysis.AreaLine;
import io.bihuan.itemanalysis.ChoiceUse;
import io.bihuan.itemanalysis.ItemLine;
import io.bihuan.itemanalysis.Proposal;
import io.bihuan.itemanalysis.Report;
import io.bihuan.itemanalysis.Snapshot;
import io.bihuan.question.Content;
import io.bihuan.question.Question;
import io.bihuan.question.QuestionRef;
import io.bihuan.richtext.RichText;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Errors;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An exam as it was counted, with the report on it.
 *
 * @param writes whether the viewer may write the report
 * @param chain the exam with what it repeats and what repeats it
 * @param siblings exams of the same paper
 */
public record AnalysisPage(
        Snapshot snapshot,
        List<ItemLine> items,
        List<AreaLine> areas,
        Map<QuestionRef, Question> questions,
        Map<String, Area> areaNames,
        List<Snapshot> chain,
        List<Snapshot> siblings,
        Report report,
        AnalysisStandard standard,
        List<Proposal> proposals,
        Map<UUID, String> people,
        ClockChip clock,
        boolean writes,
        ReportForm form,
        Errors errors) {

    private static final int SHORT = 42;

    private static final int FIRST = 20;

    /** What to look at first: the questions that were flagged, and the hardest. */
    public List<ItemLine> first() {
        return parted().getOrDefault(true, List.of());
    }

    /** The rest. */
    public List<ItemLine> others() {
        return parted().getOrDefault(false, List.of());
    }

    private Map<Boolean, List<ItemLine>> parted() {
        return IntStream.range(0, items.size())
                .boxed()
                .collect(Collectors.partitioningBy(
                        place -> place < FIRST || !items.get(place).flags().isEmpty(),
                        Collectors.mapping(items::get, Collectors.toList())));
    }

    /** Where its parts are found. */
    public String href() {
        return "/exams/" + snapshot.examId() + "/analysis";
    }

    /** How far the pass rate may be off by chance. */
    public String passInterval(Ui ui) {
        var found = snapshot.passRate().wilson();
        return found == null
                ? ""
                : ui.text("itemanalysis.interval", ui.number(found.low() * 100, 0), ui.number(found.high() * 100, 0));
    }

    /** A sentence on how far the test can be trusted. */
    public String trust(Ui ui) {
        return words(ui).reliability();
    }

    /** Whether enough people sat it for figures to be judged. */
    public boolean enough() {
        return snapshot.sat() >= standard.items().fewestAnswers();
    }

    /** The tone of the reliability. */
    public Tone reliabilityTone() {
        var found = snapshot.outcome().reliability();
        return found == null || !enough()
                ? Tone.NEUTRAL
                : found >= standard.items().reliabilityAim().doubleValue() ? Tone.GOOD : Tone.WARN;
    }

    /** The picture of the scores. */
    public String spread(Ui ui) {
        return new AnalysisCharts(snapshot, standard, ui).spread();
    }

    /** The picture of the questions. */
    public String map(Ui ui) {
        return new AnalysisCharts(snapshot, standard, ui).map(items, this::shortStem);
    }

    /** Questions to be looked at again. */
    public long flagged() {
        return items.stream().filter(ItemLine::flagged).count();
    }

    /** What is asked. */
    public String stem(ItemLine line) {
        var question = questions.get(line.question());
        return question == null ? "—" : question.content().stem();
    }

    private String shortStem(ItemLine line) {
        var stem = RichText.words(stem(line)).replace("{", "(").replace("}", ")");
        return stem.length() <= SHORT ? stem : stem.substring(0, SHORT) + "…";
    }

    /** The words of a choice. */
    public String choice(ItemLine line, ChoiceUse use, Ui ui) {
        var question = questions.get(line.question());
        if (question == null || question.content() instanceof Content.TrueFalse) {
            return ui.text(use.place() == 0 ? "itemanalysis.true" : "itemanalysis.false");
        }
        var offered = question.content().offered();
        return use.place() < offered.size() ? offered.get(use.place()).text() : "—";
    }

    /** The share of people who took a choice, in per cent. */
    public int taken(ItemLine line, ChoiceUse use) {
        return line.figures().asked() == 0
                ? 0
                : Math.round(100f * use.taken() / line.figures().asked());
    }

    /** The tone of a choice. */
    public Tone tone(ItemLine line, ChoiceUse use) {
        if (use.right()) {
            return Tone.GOOD;
        }
        return use.taken() * 100.0
                        < standard.items().weakDistractorBelow().doubleValue()
                                * line.figures().asked()
                ? Tone.WARN
                : Tone.NEUTRAL;
    }

    /** A share as per cent. */
    public static String percent(@Nullable Double share, Ui ui) {
        return AnalysesPage.percent(share, ui);
    }

    /** The name of an area in the viewer's language. */
    public String area(@Nullable String code, Ui ui) {
        if (code == null || code.isEmpty()) {
            return ui.text("itemanalysis.no-area");
        }
        var area = areaNames.get(code);
        return area == null ? code : area.name(ui.english());
    }

    /** Whether an area is weak by the standard. */
    public boolean weak(AreaLine area) {
        return area.percent().compareTo(standard.weakAreaBelow()) < 0;
    }

    /** Whether marks changed after the report was closed. */
    public boolean overtaken() {
        return report.closedAt() != null && snapshot.madeAt().isAfter(report.closedAt());
    }

    /** The people that training is proposed for. */
    public String names(Proposal proposal, Ui ui) {
        return proposal.people().isEmpty()
                ? ui.text("itemanalysis.everybody")
                : ui.join(proposal.people().stream()
                        .map(id -> people.getOrDefault(id, "—"))
                        .toList());
    }

    /** Who closed the report. */
    public String closer() {
        return report.closedBy() == null ? "" : people.getOrDefault(report.closedBy(), "—");
    }

    AnalysisWords words(Ui ui) {
        return new AnalysisWords(snapshot, items, areas, standard, ui);
    }
}
