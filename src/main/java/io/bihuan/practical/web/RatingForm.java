package io.bihuan.practical.web;

import io.bihuan.practical.Dimension;
import io.bihuan.practical.Rating;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One examiner's score as it was typed. */
public record RatingForm(
        @Nullable Map<String, String> points,
        @Nullable Map<String, String> remarks,
        @Nullable String remark) {

    static RatingForm empty() {
        return new RatingForm(Map.of(), Map.of(), "");
    }

    Rating rating() {
        var given = new EnumMap<Dimension, BigDecimal>(Dimension.class);
        var words = new EnumMap<Dimension, String>(Dimension.class);
        for (var dimension : Dimension.values()) {
            var typed = points(dimension);
            if (typed.matches("\\d{1,3}(\\.\\d{1,3})?")) {
                given.put(dimension, new BigDecimal(typed));
            }
            words.put(dimension, remark(dimension).strip());
        }
        return new Rating(given, words, remark == null ? "" : remark.strip());
    }

    /** The points typed for a dimension. */
    public String points(Dimension dimension) {
        return points == null ? "" : points.getOrDefault(dimension.name(), "");
    }

    /** The remark typed on a dimension. */
    public String remark(Dimension dimension) {
        return remarks == null ? "" : remarks.getOrDefault(dimension.name(), "");
    }

    /** The remark typed on the whole. */
    public String whole() {
        return remark == null ? "" : remark;
    }
}
