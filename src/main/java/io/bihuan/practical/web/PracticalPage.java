package io.bihuan.practical.web;

import io.bihuan.people.Person;
import io.bihuan.practical.Agreement;
import io.bihuan.practical.Criterion;
import io.bihuan.practical.PracticalLists;
import io.bihuan.practical.PracticalStandard;
import io.bihuan.practical.PracticalStatus;
import io.bihuan.practical.Reopening;
import io.bihuan.practical.Rubric;
import io.bihuan.practical.Scenario;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One practical, as its candidate, an examiner or whoever arranged it sees it.
 *
 * @param scenario the scene; only its examiners and those who arrange read it
 * @param rubric what is scored
 * @param scores whether the viewer is to score now
 * @param reopens whether the viewer may open the verdict again
 * @param agreement how far the examiners agree; null until all have scored
 * @param draftedAt when the viewer's draft was kept, or null
 * @param thirds who may be asked as a third examiner; empty where none is wanted
 */
public record PracticalPage(
        PracticalLists.Practical practical,
        String name,
        @Nullable Scenario scenario,
        List<PracticalLists.Seat> seats,
        Map<UUID, String> names,
        Map<String, BigDecimal> points,
        Rubric rubric,
        PracticalStandard standard,
        boolean scores,
        boolean arranges,
        boolean reopens,
        @Nullable Agreement agreement,
        List<Reopening> reopenings,
        @Nullable Instant draftedAt,
        RatingForm form,
        Errors errors,
        List<Person> thirds) {

    private static final double TINY = 0.005;

    /** Whether the verdict is out. */
    public boolean decided() {
        return practical.status() == PracticalStatus.DECIDED;
    }

    /** Whether it was passed. */
    public boolean passed() {
        return Boolean.TRUE.equals(practical.passed());
    }

    /** How the verdict comes about, with the figures of the standard. */
    public String rule(Ui ui) {
        return ui.text(
                "practical.rule",
                standard.examiners(),
                ui.number(standard.thirdExaminerGap(), 0),
                ui.number(standard.passMark(), 0));
    }

    /** What agreement comes to, in a sentence. */
    public String agreement(Agreement found, Ui ui) {
        return ui.text(
                "practical.agreement." + found.level(), ui.number(found.gap(), 1), ui.number(found.distance(), 1));
    }

    /** Its coefficients, for those who read them. */
    public String coefficients(Agreement found, Ui ui) {
        return ui.text("practical.agreement.figures", plain(found.kappa(), ui), plain(found.correlation(), ui));
    }

    /** Two places; what rounds to nothing is 0 and never below it. */
    private static String plain(@Nullable Double figure, Ui ui) {
        return ui.number(figure == null || Math.abs(figure) >= TINY ? figure : Double.valueOf(0), 2);
    }

    /** The tone of agreement. */
    public static Tone tone(Agreement found) {
        return switch (found.level()) {
            case CLOSE -> Tone.GOOD;
            case FAIR -> Tone.NEUTRAL;
            case APART -> Tone.WARN;
        };
    }

    /** Who opened a verdict again. */
    public String reopener(Reopening reopening) {
        return names.getOrDefault(reopening.reopenedBy(), "—");
    }

    /** Where the rubric can be read. */
    public String rubricHref() {
        return rubric.id() == null ? "/rubrics/standard" : "/rubrics/" + rubric.id();
    }

    /** What all scores together give in a dimension. */
    public String points(Criterion criterion, Ui ui) {
        return ui.number(points.get(criterion.key()), 2);
    }

    /** What one examiner gave. */
    public String points(PracticalLists.Seat seat, Criterion criterion, Ui ui) {
        var rating = seat.rating();
        return rating == null ? "—" : ui.number(rating.points().get(criterion.key()), 1);
    }

    /** What one examiner wrote on a dimension. */
    public String remark(PracticalLists.Seat seat, Criterion criterion) {
        var rating = seat.rating();
        return rating == null ? "" : rating.remarks().getOrDefault(criterion.key(), "");
    }

    /** How an examiner is called on this page. */
    public String examiner(PracticalLists.Seat seat) {
        return names.getOrDefault(seat.examinerId(), "—");
    }

    /** A dimension's weight in per cent. */
    public String weight(Criterion criterion, Ui ui) {
        return ui.number(criterion.weight(), 0) + "%";
    }

    /** Whom to ask as the third. */
    public List<Option> thirdOptions() {
        return thirds.stream()
                .map(person -> new Option(person.id().toString(), person.name()))
                .toList();
    }
}
