package io.bihuan.marking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What several marks of one answer come to. */
sealed interface Agreement {

    /** They decide the points. */
    record Agreed(BigDecimal points) implements Agreement {}

    /** More are wanted before anything is decided. */
    record Waiting(int missing) implements Agreement {}

    /** Two lie too far apart: a third decides. */
    record TooFarApart(BigDecimal gap) implements Agreement {}

    /**
     * What the marks come to.
     *
     * @param marks in the order in which they were given
     * @param wanted how many decide
     * @param gap how far two may lie apart, in per cent of what is possible
     */
    static Agreement of(List<BigDecimal> marks, int wanted, BigDecimal gap, BigDecimal possible) {
        if (marks.size() < wanted) {
            return new Waiting(wanted - marks.size());
        }
        return switch (marks.size()) {
            case 1 -> new Agreed(marks.getFirst());
            case 2 -> two(marks.getFirst(), marks.getLast(), gap, possible);
            default -> new Agreed(marks.stream().sorted().toList().get(marks.size() / 2));
        };
    }

    private static Agreement two(BigDecimal one, BigDecimal other, BigDecimal gap, BigDecimal possible) {
        var apart = one.subtract(other).abs();
        var most = possible.multiply(gap).divide(BigDecimal.valueOf(100), 4, RoundingMode.HALF_UP);
        return apart.compareTo(most) > 0
                ? new TooFarApart(apart)
                : new Agreed(one.add(other).divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP));
    }
}
