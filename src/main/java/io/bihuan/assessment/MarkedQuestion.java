package io.bihuan.assessment;

import io.bihuan.question.AnswerWords;
import io.bihuan.question.Question;
import io.bihuan.question.QuestionKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A question after marking.
 *
 * @param options the choices as the candidate saw them; empty where none were offered
 * @param typed what was typed, ordered, or matched, line by line; or {@code true} or {@code false}
 * @param right what would have been right where no choice was offered, line by line
 */
public record MarkedQuestion(
        int number,
        QuestionKind kind,
        String stem,
        @Nullable String areaCode,
        List<Option> options,
        List<String> typed,
        List<String> right,
        String explanation,
        BigDecimal points,
        BigDecimal possible) {

    /** One choice: whether it was taken, whether it is right, and the author's word to whoever took it. */
    public record Option(String text, boolean taken, boolean right, String feedback) {}

    static MarkedQuestion of(int place, Item item, Question question, AnswerSheets.@Nullable Kept kept, Mark mark) {
        var content = question.content();
        List<String> given = kept == null ? List.of() : kept.given();
        var taken = item.asWritten(content, given);
        var options = IntStream.range(0, content.offered().size())
                .map(item.order()::get)
                .mapToObj(written -> {
                    var choice = content.offered().get(written);
                    return new Option(
                            choice.text(), taken.contains(String.valueOf(written)), choice.right(), choice.feedback());
                })
                .toList();
        return new MarkedQuestion(
                place + 1,
                content.kind(),
                content.stem(),
                question.areaCode(),
                options,
                options.isEmpty() ? AnswerWords.given(content, taken) : List.of(),
                options.isEmpty() ? AnswerWords.right(content) : List.of(),
                content.explanation(),
                mark.points(),
                mark.possible());
    }

    /** Whether it earned everything. */
    public boolean whole() {
        return points.compareTo(possible) >= 0;
    }
}
