package io.bihuan.assessment;

import io.bihuan.question.Asked;
import io.bihuan.question.Question;
import io.bihuan.question.QuestionKind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question of a candidate's paper. It has no place for what is right, so that no page can let it slip.
 *
 * @param place which one, counted from 0
 * @param given what they have answered so far
 */
public record AskedQuestion(int place, Asked asked, BigDecimal points, List<String> given, long seq) {

    static AskedQuestion of(int place, Item item, Question question, AnswerSheets.@Nullable Kept kept) {
        return new AskedQuestion(
                place,
                Asked.of(question.content(), item.order()),
                item.points(),
                kept == null ? List.of() : kept.given(),
                kept == null ? 0 : kept.seq());
    }

    /** Its kind. */
    public QuestionKind kind() {
        return asked.kind();
    }

    /** As it is read. */
    public String stem() {
        return asked.stem();
    }

    /** The choices, the steps, or the right sides in this candidate's order. */
    public List<String> choices() {
        return asked.offered();
    }

    /** How many gaps there are to fill in. */
    public int gaps() {
        return asked.gaps();
    }

    /** Its number on the paper. */
    public int number() {
        return place + 1;
    }

    /** Whether anything was answered. */
    public boolean answered() {
        return asked.answered(given);
    }
}
