package io.bihuan.fulfilment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A plan beside what happened.
 *
 * @param lines line by line
 * @param beside training of the same time and branch that belongs to no plan, topic by topic
 * @param closing when the figures were closed, or null while they move
 */
public record Sheet(
        List<Line> lines, List<Line> beside, @Nullable Closing closing) {

    /**
     * The figures were closed.
     *
     * @param at when
     * @param by who closed them, or null where it happened by itself
     * @param remark what was said of them, or ""
     */
    public record Closing(Instant at, @Nullable UUID by, String remark) {}

    /** The sum over all lines. */
    public int sum(ToIntFunction<Line> figure) {
        return lines.stream().mapToInt(figure).sum();
    }

    /** The sum over all lines, in class hours. */
    public BigDecimal hours(Function<Line, BigDecimal> figure) {
        return lines.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many dates of all lines came to this. */
    public int count(Date.Outcome outcome) {
        return sum(line -> line.count(outcome));
    }

    /** What took place of what was planned, in per cent. */
    public int percent() {
        var planned = sum(Line::planned);
        var kept = count(Date.Outcome.HELD) + count(Date.Outcome.MOVED);
        return planned == 0 ? 0 : Math.floorDiv(100 * kept, planned);
    }
}
