package io.bihuan.question;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What an answer is worth, in per cent. */
final class Shares {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int DIGITS = 12;

    private Shares() {}

    static BigDecimal of(Content content, List<String> given) {
        return switch (content) {
            case Content.Single single -> {
                var taken = taken(given);
                yield taken.size() == 1 ? sum(single.choices(), taken) : BigDecimal.ZERO;
            }
            case Content.Multiple multiple -> several(multiple, taken(given));
            case Content.TrueFalse statement ->
                taken(given).equals(Set.of(String.valueOf(statement.truth()))) ? ALL : BigDecimal.ZERO;
            case Content.FillIn fillIn -> blanks(fillIn.blanks(), given);
            case Content.Ordering ordering -> places(ordering.key(), given, ordering.credit(), true);
            case Content.Matching matching -> places(matching.key(), given, matching.credit(), false);
            case Content.ShortAnswer _, Content.Case _ -> BigDecimal.ZERO;
        };
    }

    private static Set<String> taken(List<String> given) {
        return given.stream().map(String::strip).collect(Collectors.toUnmodifiableSet());
    }

    private static BigDecimal several(Content.Multiple multiple, Set<String> given) {
        var right = new HashSet<>(multiple.key());
        return switch (multiple.credit()) {
            case ALL_OR_NOTHING -> right.equals(given) ? ALL : BigDecimal.ZERO;
            case PROPORTIONAL -> weighed(multiple.choices(), given, right);
            case UNLESS_WRONG -> right.containsAll(given) ? part(given.size(), right.size()) : BigDecimal.ZERO;
        };
    }

    /** Choices written simply as right and wrong share the points evenly, and a wrong one takes away one part. */
    private static BigDecimal weighed(List<Choice> choices, Set<String> given, Set<String> right) {
        var plain = choices.stream()
                .allMatch(
                        choice -> choice.share().signum() == 0 || choice.share().compareTo(ALL) == 0);
        if (!plain || right.isEmpty()) {
            return sum(choices, given);
        }
        var found = given.stream().filter(right::contains).count();
        return part(found - (given.size() - found), right.size());
    }

    private static BigDecimal sum(List<Choice> choices, Set<String> given) {
        return IntStream.range(0, choices.size())
                .filter(place -> given.contains(String.valueOf(place)))
                .mapToObj(place -> choices.get(place).share())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal blanks(List<Blank> blanks, List<String> given) {
        var typed = Stream.concat(given.stream(), Stream.generate(() -> ""))
                .limit(blanks.size())
                .toList();
        return IntStream.range(0, blanks.size())
                .mapToObj(place -> typed.get(place).isBlank()
                        ? BigDecimal.ZERO
                        : blanks.get(place).shareOf(typed.get(place)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(blanks.size()), DIGITS, RoundingMode.HALF_UP);
    }

    /** What lies at its right place. In an order, credit unless wrong ends with the first step that is out of place. */
    private static BigDecimal places(List<String> right, List<String> given, PartialCredit credit, boolean ordered) {
        var laid = Stream.concat(given.stream().map(String::strip), Stream.generate(() -> ""))
                .limit(right.size())
                .toList();
        var hits = IntStream.range(0, right.size())
                .mapToObj(place -> right.get(place).equals(laid.get(place)))
                .toList();
        var found = hits.stream().filter(hit -> hit).count();
        var whole = found == right.size() && given.size() <= right.size();
        var wrong = IntStream.range(0, right.size())
                .anyMatch(place -> !hits.get(place) && !laid.get(place).isEmpty());
        return switch (credit) {
            case ALL_OR_NOTHING -> whole ? ALL : BigDecimal.ZERO;
            case PROPORTIONAL -> part(found, right.size());
            case UNLESS_WRONG ->
                ordered
                        ? part(hits.stream().takeWhile(hit -> hit).count(), right.size())
                        : wrong ? BigDecimal.ZERO : part(found, right.size());
        };
    }

    private static BigDecimal part(long found, int of) {
        return ALL.multiply(BigDecimal.valueOf(found)).divide(BigDecimal.valueOf(of), DIGITS, RoundingMode.HALF_UP);
    }
}
