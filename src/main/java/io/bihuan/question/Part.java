package io.bihuan.question;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * One question of a case.
 *
 * @param content what it asks; never a case itself
 * @param weight its share of the case's points against the weights of the others, at least 1
 */
public record Part(Content content, int weight) {

    /** What each part is worth, to the hundredth; the last one takes what rounding leaves. */
    static List<BigDecimal> points(List<Part> parts, BigDecimal possible) {
        var total = BigDecimal.valueOf(parts.stream().mapToInt(Part::weight).sum());
        var each = new java.util.ArrayList<BigDecimal>();
        var left = possible;
        for (var i = 0; i < parts.size(); i++) {
            var points = i == parts.size() - 1
                    ? left
                    : possible.multiply(BigDecimal.valueOf(parts.get(i).weight()))
                            .divide(total, 2, RoundingMode.HALF_UP)
                            .min(left);
            each.add(points);
            left = left.subtract(points);
        }
        return List.copyOf(each);
    }
}
