package io.bihuan.question;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Marks an answer. The same answer always earns the same; a malformed one earns nothing, never a failure. What is
 * written is left to people.
 */
public final class Marking {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private Marking() {}

    /** What the answer earns at once of the possible points, to the hundredth; written parts earn nothing yet. */
    public static BigDecimal points(Content content, List<String> given, BigDecimal possible) {
        if (content instanceof Content.Case(var _, var parts, var _)) {
            var each = Part.points(parts, possible);
            return IntStream.range(0, parts.size())
                    .mapToObj(part -> points(parts.get(part).content(), CaseAnswers.part(given, part), each.get(part)))
                    .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        }
        var share = Shares.of(content, given).min(ALL).max(BigDecimal.ZERO);
        return share.multiply(possible).divide(ALL, 2, RoundingMode.HALF_UP);
    }

    /** Whether any of it is written, so that its points are complete only when people have marked. */
    public static boolean needsPeople(Content content) {
        return content instanceof Content.ShortAnswer
                || content instanceof Content.Case several
                        && several.parts().stream().anyMatch(part -> needsPeople(part.content()));
    }

    /** The written answers that people mark, each with what it is worth; empty where the program marks all. */
    public static List<Written> written(Content content, List<String> given, BigDecimal possible) {
        return written(0, content, given, possible).toList();
    }

    private static Stream<Written> written(int place, Content content, List<String> given, BigDecimal possible) {
        if (content instanceof Content.ShortAnswer(var stem, var model, var keywords, var _)) {
            return Stream.of(new Written(place, stem, String.join("\n", given), model, keywords, possible));
        }
        if (!(content instanceof Content.Case(var _, var parts, var _))) {
            return Stream.empty();
        }
        var each = Part.points(parts, possible);
        return IntStream.range(0, parts.size())
                .boxed()
                .flatMap(part ->
                        written(part, parts.get(part).content(), CaseAnswers.part(given, part), each.get(part)));
    }
}
