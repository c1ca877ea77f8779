package io.bihuan.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A question on paper, and what answers it there.
 *
 * @param asked as it is read, its choices lettered
 * @param key in the letters of the paper
 */
public record Printed(String asked, String key) {

    /**
     * Choices stand as they were written; steps and right sides are mixed, the same way each time for the same seed, so
     * that the key fits the paper.
     */
    public static Printed of(Content content, long seed) {
        return switch (content) {
            case Content.Single _, Content.Multiple _ ->
                new Printed(
                        content.stem() + "\n" + lettered(Arrangement.written(content)),
                        content.key().stream()
                                .map(Integer::valueOf)
                                .map(Printed::letter)
                                .collect(Collectors.joining()));
            case Content.Ordering _ -> {
                var order = Arrangement.shuffled(content, new Random(seed));
                var asked = Asked.of(content, order);
                yield new Printed(content.stem() + "\n" + lettered(asked.offered()), letters(content, order, " → "));
            }
            case Content.Matching _ -> {
                var order = Arrangement.shuffled(content, new Random(seed));
                var asked = Asked.of(content, order);
                yield new Printed(
                        content.stem() + "\n" + numbered(asked.lefts()) + "\n" + lettered(asked.offered()),
                        letters(content, order, " "));
            }
            case Content.Case(var stem, var parts, var _) -> {
                var printed = IntStream.range(0, parts.size())
                        .mapToObj(part -> of(parts.get(part).content(), seed + part + 1))
                        .toList();
                yield new Printed(
                        stem + "\n"
                                + numbered(printed.stream().map(Printed::asked).toList()),
                        numbered(printed.stream().map(Printed::key).toList()));
            }
            case Content.TrueFalse _, Content.FillIn _, Content.ShortAnswer _ ->
                new Printed(content.stem(), String.join("; ", content.key()));
        };
    }

    private static String letters(Content content, List<Integer> order, String between) {
        return Arrangement.asShown(content, order, content.key()).stream()
                .map(Integer::valueOf)
                .map(Printed::letter)
                .collect(Collectors.joining(between));
    }

    private static String lettered(List<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(place -> letter(place) + ". " + words.get(place))
                .collect(Collectors.joining("\n"));
    }

    private static String numbered(List<String> words) {
        var lines = new ArrayList<String>();
        for (var word : words) {
            lines.add("(" + (lines.size() + 1) + ") " + word);
        }
        return String.join("\n", lines);
    }

    private static String letter(int place) {
        return String.valueOf((char) ('A' + place));
    }
}
