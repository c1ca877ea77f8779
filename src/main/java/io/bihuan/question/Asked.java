package io.bihuan.question;

import io.bihuan.richtext.RichText;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A question as a candidate sees it. It has no place for what is right, so that no page can let it slip.
 *
 * @param offered the choices, the steps, or the right sides, in this candidate's order
 * @param lefts the left sides that look for a right one
 * @param gaps how many gaps there are to fill in
 * @param parts the questions of a case
 */
public record Asked(
        QuestionKind kind, String stem, List<String> offered, List<String> lefts, int gaps, List<Asked> parts) {

    public Asked {
        offered = List.copyOf(offered);
        lefts = List.copyOf(lefts);
        parts = List.copyOf(parts);
    }

    /** The question in an order of {@link Arrangement}. */
    public static Asked of(Content content, List<Integer> order) {
        var written = Arrangement.written(content);
        return new Asked(
                content.kind(),
                content.stem(),
                content instanceof Content.Case
                        ? List.of()
                        : order.stream().map(written::get).toList(),
                content instanceof Content.Matching matching
                        ? matching.pairs().stream().map(Pair::left).toList()
                        : List.of(),
                content.gaps(),
                content instanceof Content.Case several
                        ? IntStream.range(0, several.parts().size())
                                .mapToObj(part -> of(
                                        several.parts().get(part).content(), Arrangement.slice(several, part, order)))
                                .toList()
                        : List.of());
    }

    /** Whether what is matched holds more than words, which no list to choose from can show. */
    public boolean drawn() {
        return !Stream.concat(offered.stream(), lefts.stream()).allMatch(RichText::plain);
    }

    /** Whether these words answer it, of a case every part. */
    public boolean answered(List<String> given) {
        return parts.isEmpty()
                ? given.stream().anyMatch(word -> !word.isBlank())
                : IntStream.range(0, parts.size())
                        .allMatch(part -> parts.get(part).answered(CaseAnswers.part(given, part)));
    }

    /** The places of the steps as they lie: as they were given, or as they were laid out. */
    public List<Integer> laid(List<String> given) {
        var places = given.stream()
                .filter(word -> word.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(place -> place < offered.size())
                .distinct()
                .toList();
        return places.size() == offered.size()
                ? places
                : IntStream.range(0, offered.size()).boxed().toList();
    }
}
