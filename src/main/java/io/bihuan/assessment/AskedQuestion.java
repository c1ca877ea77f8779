package io.bihuan.assessment;

import io.bihuan.question.Choice;
import io.bihuan.question.Question;
import io.bihuan.question.QuestionKind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as a candidate sees it. It has no place for what is right, so that no page can let it slip.
 *
 * @param place which one, counted from 0
 * @param choices the choices in this candidate's order
 * @param gaps how many gaps there are to fill in
 * @param given what they have answered so far
 */
public record AskedQuestion(
        int place,
        QuestionKind kind,
        String stem,
        List<String> choices,
        int gaps,
        BigDecimal points,
        List<String> given,
        long seq) {

    static AskedQuestion of(int place, Item item, Question question, AnswerSheets.@Nullable Kept kept) {
        var content = question.content();
        var offered = content.offered();
        return new AskedQuestion(
                place,
                content.kind(),
                content.stem(),
                item.order().stream().map(offered::get).map(Choice::text).toList(),
                content.gaps(),
                item.points(),
                kept == null ? List.of() : kept.given(),
                kept == null ? 0 : kept.seq());
    }

    /** Its number on the paper. */
    public int number() {
        return place + 1;
    }

    /** Whether anything was answered. */
    public boolean answered() {
        return given.stream().anyMatch(word -> !word.isBlank());
    }

    /** What stands in a gap so far. */
    public String typed(int gap) {
        return gap < given.size() ? given.get(gap) : "";
    }

    /** Whether a choice, or true or false, is taken. */
    public boolean taken(String value) {
        return given.contains(value);
    }
}
