package io.bihuan.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What marks come to: 100 × Σ(w·s) ÷ Σw over the items that apply. An item that does not apply leaves the denominator;
 * where none applies there is no score. A fatal fault makes the final score 0 and keeps the raw one.
 *
 * @param raw before fatal faults; null where no item applies
 * @param value what counts
 */
public record Score(@Nullable BigDecimal raw, @Nullable BigDecimal value, boolean fatal) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Score of(List<ScorecardItem> items, List<Mark> marks, boolean fatal) {
        var byItem = marks.stream().collect(Collectors.toMap(Mark::item, Function.identity()));
        var got = BigDecimal.ZERO;
        var possible = BigDecimal.ZERO;
        for (var item : items) {
            var share = shareOf(item, byItem);
            if (share != null) {
                got = got.add(item.weight().multiply(share));
                possible = possible.add(item.weight());
            }
        }
        var raw = possible.signum() == 0 ? null : HUNDRED.multiply(got).divide(possible, 1, RoundingMode.HALF_UP);
        return new Score(raw, fatal ? BigDecimal.ZERO : raw, fatal);
    }

    private static @Nullable BigDecimal shareOf(ScorecardItem item, Map<String, Mark> marks) {
        var mark = marks.get(item.code());
        return item.kind() == ItemKind.FATAL || mark == null ? null : mark.share();
    }
}
