package io.bihuan.question;

import io.bihuan.richtext.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Answers in words that people read: what was given, and what would be right. They are rich texts; what a candidate typed
 * is kept in them to the letter.
 */
public final class AnswerWords {

    private AnswerWords() {}

    /** An answer, its places as written; line by line. */
    public static List<String> given(Content content, List<String> written) {
        return switch (content) {
            case Content.Single _, Content.Multiple _, Content.Ordering _ ->
                written.stream().map(place -> word(content, place)).toList();
            case Content.Matching matching ->
                IntStream.range(0, matching.pairs().size())
                        .mapToObj(left -> matching.pairs().get(left).left() + " → "
                                + (left < written.size() ? word(content, written.get(left)) : ""))
                        .toList();
            case Content.TrueFalse _, Content.FillIn _, Content.ShortAnswer _ ->
                written.stream().map(RichText::literal).toList();
            case Content.Case several ->
                numbered(
                        several,
                        (part, each) -> written.isEmpty()
                                ? List.of()
                                : statements(each, given(each, CaseAnswers.part(written, part))));
        };
    }

    /** Everything that earns the points, gap by gap and part by part. */
    public static List<String> right(Content content) {
        return switch (content) {
            case Content.FillIn fillIn ->
                fillIn.blanks().stream()
                        .map(AnswerWords::words)
                        .map(RichText::literal)
                        .toList();
            case Content.Case several -> numbered(several, (_, each) -> statements(each, right(each)));
            case Content.Single _, Content.Multiple _, Content.TrueFalse _, Content.Ordering _, Content.Matching _ ->
                given(content, content.key());
            case Content.ShortAnswer shortAnswer -> List.of(shortAnswer.model());
        };
    }

    private static String word(Content content, String place) {
        var words = Arrangement.written(content);
        return place.matches("\\d{1,3}") && Integer.parseInt(place) < words.size()
                ? words.get(Integer.parseInt(place))
                : "";
    }

    private static String words(Blank blank) {
        return blank.accepted().stream().map(AnswerWords::words).collect(Collectors.joining(" / "));
    }

    private static String words(Accepted accepted) {
        var tolerance = accepted.tolerance();
        return tolerance == null || tolerance.signum() == 0
                ? accepted.text()
                : accepted.text() + " ± " + tolerance.stripTrailingZeros().toPlainString();
    }

    private static List<String> numbered(Content.Case several, CaseAnswers.Answering answering) {
        var lines = new ArrayList<String>();
        for (var part = 0; part < several.parts().size(); part++) {
            var words = answering.answer(part, several.parts().get(part).content());
            lines.add("(" + (part + 1) + ") " + String.join(" / ", words));
        }
        return List.copyOf(lines);
    }

    private static List<String> statements(Content content, List<String> words) {
        return content instanceof Content.TrueFalse
                ? words.stream().map(word -> word.equals("true") ? "√" : "×").toList()
                : words;
    }
}
