package io.bihuan.assessment.web;

import io.bihuan.assessment.AreaScore;
import io.bihuan.assessment.MarkedQuestion;
import io.bihuan.assessment.SittingLists;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * How a sitting ended.
 *
 * @param wrong what did not earn everything
 * @param own whether the viewer sat it
 * @param open whether the right answers may be shown yet
 */
public record ResultPage(
        SittingLists.Standing standing,
        String name,
        List<AreaScore> areas,
        List<MarkedQuestion> wrong,
        boolean open,
        boolean own,
        AreaNames names) {

    /** Where the viewer may fetch the pictures of the paper. */
    public String pictures() {
        return "/sittings/" + standing.id() + "/pictures/";
    }

    /** Whether it was passed. */
    public boolean passed() {
        return Boolean.TRUE.equals(standing.passed());
    }

    /** How the result looks. */
    public Tone tone() {
        return passed() ? Tone.GOOD : Tone.BAD;
    }

    /** How long it took. */
    public String took(Ui ui) {
        var end = standing.submittedAt() == null ? standing.endsAt() : standing.submittedAt();
        return ui.dates().length(Duration.between(standing.startedAt(), end));
    }

    /** How an area looks against the pass mark. */
    public Tone tone(AreaScore area) {
        return area.percent().compareTo(standing.passMark()) >= 0 ? Tone.GOOD : Tone.WARN;
    }

    /** A number without useless zeros. */
    public String plain(BigDecimal number, Ui ui) {
        return ui.number(number, 2);
    }

    /** The words for true and false. */
    public String word(String value, Ui ui) {
        return switch (value) {
            case "true" -> ui.text("question.true");
            case "false" -> ui.text("question.false");
            default -> value;
        };
    }

    /** What was typed or said, or a word for nothing. */
    public String given(MarkedQuestion question, Ui ui) {
        var words = question.typed().stream()
                .filter(word -> !word.isBlank())
                .map(word -> word(word, ui))
                .toList();
        return words.isEmpty() ? ui.text("assessment.nothing-given") : ui.join(words);
    }

    /** What would have been right. */
    public String right(MarkedQuestion question, Ui ui) {
        return ui.join(question.right().stream().map(word -> word(word, ui)).toList());
    }
}
