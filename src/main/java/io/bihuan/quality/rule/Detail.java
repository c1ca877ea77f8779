package io.bihuan.quality.rule;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Something that the wording of a reason is filled with, in no language yet. */
public sealed interface Detail {

    /** What somebody said, or what a colleague wrote as advice: it stays as it is in every language. */
    record Words(String text) implements Detail {}

    /** Single phrases out of what somebody said. */
    record Phrases(List<String> texts) implements Detail {}

    /** A length of time. */
    record Span(Duration length) implements Detail {}

    /** How many. */
    record Count(int number) implements Detail {}

    /** What was lacking. */
    record Parts(List<Part> parts) implements Detail {}

    /** As it is kept: its kind, a colon, its value. */
    default String kept() {
        return switch (this) {
            case Words(var text) -> "words:" + text;
            case Phrases(var texts) -> "phrases:" + String.join("\n", texts);
            case Span(var length) -> "span:" + length;
            case Count(var number) -> "count:" + number;
            case Parts(var parts) -> "parts:" + joined(parts);
        };
    }

    /** What was kept. */
    static Detail read(String kept) {
        var colon = kept.indexOf(':');
        var value = kept.substring(colon + 1);
        return switch (kept.substring(0, colon)) {
            case "words" -> new Words(value);
            case "phrases" -> new Phrases(List.of(value.split("\n")));
            case "span" -> new Span(Duration.parse(value));
            case "count" -> new Count(Integer.parseInt(value));
            case "parts" ->
                new Parts(List.of(value.split(",")).stream().map(Part::valueOf).toList());
            default -> throw new IllegalStateException("A finding keeps a detail of an unknown kind: " + kept);
        };
    }

    private static String joined(Collection<Part> parts) {
        return parts.stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
