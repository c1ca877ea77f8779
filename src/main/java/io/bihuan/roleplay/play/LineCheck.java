package io.bihuan.roleplay.play;

import io.bihuan.quality.rule.Signs;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Looks at a line in a model's words before anybody hears it: it must say what the written line says, nothing that is not
 * due, no figure that nobody named, and stay in the part.
 *
 * @param near so near in meaning it must come to the written line, from 0 to 1
 * @param nearFact so near where the written line tells a fact or who the customer is
 * @param early a sentence as near as this to what is not told yet tells it
 */
public record LineCheck(Scenario scenario, Likeness likeness, double near, double nearFact, double early) {

    /** Why a line cannot be said. */
    public enum Fault {
        LENGTH,
        LANGUAGE,
        OUT_OF_PART,
        FIGURES,
        MEANING,
        TOO_EARLY
    }

    private static final int SHORTEST_LIMIT = 40;
    private static final int ROOM = 20;
    /** So many characters in a row that stand in what is not told yet, and nowhere else, tell it. */
    private static final int TELLING = 5;

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");
    private static final Pattern FIGURE = Pattern.compile("\\d+");
    private static final Pattern OUT_OF_PART = Pattern.compile(
            "(?i)人工智能|语言模型|大模型|AI助手|智能助手|我是(一个|一名)?(AI|助手|客服|机器人)|作为(一个|一名)?(AI|助手|客服|模型)|提示词|扮演|角色|剧本|台词|场景设定|要说的话|不能提|system|prompt|assistant|"
                    + "https?:|```|[{}<>\\[\\]【】]|^\\s*(客户|客服|用户|顾客)\\s*[:：]|^\\s*(\\d+|[-*•])[.、)）]");

    /** What is wrong with saying this instead of the written line, after this talk. */
    public Optional<Fault> fault(List<Line> talk, Line written, String said) {
        if (said.isBlank() || said.contains("\n") || said.length() > most(written)) {
            return Optional.of(Fault.LENGTH);
        }
        if (count(HAN, said) <= count(LATIN, said)) {
            return Optional.of(Fault.LANGUAGE);
        }
        if (OUT_OF_PART.matcher(said).find()) {
            return Optional.of(Fault.OUT_OF_PART);
        }
        var known = talk.stream().map(Line::text).collect(Collectors.joining("\n")) + "\n" + written.text();
        if (!figures(known).containsAll(figures(said)) || !figures(said).containsAll(figures(written.text()))) {
            return Optional.of(Fault.FIGURES);
        }
        if (tellsEarly(known, said)) {
            return Optional.of(Fault.TOO_EARLY);
        }
        return likeness.between(said, written.text()) < (tells(written) ? nearFact : near)
                ? Optional.of(Fault.MEANING)
                : Optional.empty();
    }

    private static int most(Line written) {
        return Math.max(SHORTEST_LIMIT, 2 * written.text().length() + ROOM);
    }

    private boolean tells(Line written) {
        return scenario.customer().proof().contains(written.text())
                || scenario.facts().stream().anyMatch(fact -> fact.says().contains(written.text()));
    }

    private boolean tellsEarly(String known, String said) {
        var hidden = scenario.facts().stream()
                .flatMap(fact -> fact.says().stream())
                .filter(piece -> !known.contains(piece))
                .toList();
        return hidden.stream().anyMatch(piece -> shares(piece, said, known))
                || Signs.sentences(said).stream()
                        .filter(sentence -> !known.contains(sentence))
                        .anyMatch(sentence ->
                                hidden.stream().anyMatch(piece -> likeness.between(sentence, piece) >= early));
    }

    private static boolean shares(String piece, String said, String known) {
        return IntStream.rangeClosed(0, piece.length() - TELLING)
                .mapToObj(from -> piece.substring(from, from + TELLING))
                .anyMatch(part -> said.contains(part) && !known.contains(part));
    }

    private static Set<String> figures(String text) {
        return FIGURE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }
}
