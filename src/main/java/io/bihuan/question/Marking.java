package io.bihuan.question;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Marks an answer. The same answer always earns the same; a malformed one earns nothing, never a failure. */
public final class Marking {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int DIGITS = 12;

    private Marking() {}

    /** What the answer earns of the possible points, to the hundredth. */
    public static BigDecimal points(Content content, List<String> given, BigDecimal possible) {
        var share = content instanceof Content.FillIn fillIn
                ? blanks(fillIn.blanks(), given)
                : chosen(content, given.stream().map(String::strip).collect(Collectors.toUnmodifiableSet()));
        return share.min(ALL).max(BigDecimal.ZERO).multiply(possible).divide(ALL, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal chosen(Content content, Set<String> given) {
        return switch (content) {
            case Content.Single single -> given.size() == 1 ? sum(single.choices(), given) : BigDecimal.ZERO;
            case Content.Multiple multiple -> several(multiple, given);
            case Content.TrueFalse statement ->
                given.equals(Set.of(String.valueOf(statement.truth()))) ? ALL : BigDecimal.ZERO;
            case Content.FillIn _ -> BigDecimal.ZERO;
        };
    }

    private static BigDecimal several(Content.Multiple multiple, Set<String> given) {
        var right = new HashSet<>(multiple.key());
        return switch (multiple.credit()) {
            case ALL_OR_NOTHING -> right.equals(given) ? ALL : BigDecimal.ZERO;
            case PROPORTIONAL -> weighed(multiple.choices(), given, right);
            case UNLESS_WRONG ->
                right.containsAll(given)
                        ? ALL.multiply(BigDecimal.valueOf(given.size()))
                                .divide(BigDecimal.valueOf(right.size()), DIGITS, RoundingMode.HALF_UP)
                        : BigDecimal.ZERO;
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
        return ALL.multiply(BigDecimal.valueOf(found - (given.size() - found)))
                .divide(BigDecimal.valueOf(right.size()), DIGITS, RoundingMode.HALF_UP);
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
}
