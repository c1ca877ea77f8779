package io.bihuan.assessment;

import io.bihuan.question.Accepted;
import io.bihuan.question.Blank;
import io.bihuan.question.Content;
import io.bihuan.question.Question;
import io.bihuan.question.QuestionKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A question after marking.
 *
 * @param options the choices as the candidate saw them; empty where nothing was offered
 * @param typed what was typed, or {@code true} or {@code false}
 * @param right what would have been right where nothing was offered, gap by gap
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
        var taken = item.asWritten(given);
        var options = IntStream.range(0, item.order().size())
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
                options.isEmpty() ? given : List.of(),
                rightWords(content),
                content.explanation(),
                mark.points(),
                mark.possible());
    }

    private static List<String> rightWords(Content content) {
        return switch (content) {
            case Content.Single _, Content.Multiple _ -> List.of();
            case Content.TrueFalse _ -> content.key();
            case Content.FillIn fillIn ->
                fillIn.blanks().stream().map(MarkedQuestion::words).toList();
        };
    }

    private static String words(Blank blank) {
        return blank.accepted().stream().map(MarkedQuestion::words).collect(Collectors.joining(" / "));
    }

    private static String words(Accepted accepted) {
        var tolerance = accepted.tolerance();
        return tolerance == null || tolerance.signum() == 0
                ? accepted.text()
                : accepted.text() + " ± " + tolerance.stripTrailingZeros().toPlainString();
    }

    /** Whether it earned everything. */
    public boolean whole() {
        return points.compareTo(possible) >= 0;
    }
}
