package io.bihuan.practical.web;

import io.bihuan.practical.Dimension;
import io.bihuan.practical.Rating;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One examiner's score as it was typed. */
public record RatingForm(
        @Nullable Map<String, String> points,
        @Nullable Map<String, String> remarks,
        @Nullable String remark) {

    private static final int LONGEST_DRAFT = 4000;

    static RatingForm empty() {
        return new RatingForm(Map.of(), Map.of(), "");
    }

    static RatingForm of(Map<String, String> words) {
        var points = new HashMap<String, String>();
        var remarks = new HashMap<String, String>();
        for (var dimension : Dimension.values()) {
            points.put(dimension.name(), words.getOrDefault("points[" + dimension + "]", ""));
            remarks.put(dimension.name(), words.getOrDefault("remarks[" + dimension + "]", ""));
        }
        return new RatingForm(points, remarks, words.getOrDefault("remark", ""));
    }

    /** Field by field as typed, for a draft. */
    Map<String, String> words() {
        var words = new HashMap<String, String>();
        for (var dimension : Dimension.values()) {
            words.put("points[" + dimension + "]", cut(points(dimension)));
            words.put("remarks[" + dimension + "]", cut(remark(dimension)));
        }
        words.put("remark", cut(whole()));
        return words;
    }

    private static String cut(String typed) {
        return typed.substring(0, Math.min(typed.length(), LONGEST_DRAFT));
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
