package io.bihuan.practical.web;

import io.bihuan.practical.Rating;
import io.bihuan.practical.Rubric;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One examiner's score as it was typed. */
public record RatingForm(
        @Nullable Map<String, String> points,
        @Nullable Map<String, String> remarks,
        @Nullable String remark) {

    private static final int LONGEST_DRAFT = 4000;
    private static final int MOST = 12;

    static RatingForm empty() {
        return new RatingForm(Map.of(), Map.of(), "");
    }

    static RatingForm of(Map<String, String> words) {
        var points = new HashMap<String, String>();
        var remarks = new HashMap<String, String>();
        words.forEach((field, typed) -> {
            var dimension = field.replaceAll("^\\w+\\[|]$", "");
            if (field.startsWith("points[")) {
                points.put(dimension, typed);
            } else if (field.startsWith("remarks[")) {
                remarks.put(dimension, typed);
            }
        });
        return new RatingForm(points, remarks, words.getOrDefault("remark", ""));
    }

    /** Field by field as typed, for a draft. */
    Map<String, String> words() {
        var words = new HashMap<String, String>();
        some(points).forEach((dimension, typed) -> words.put("points[" + dimension + "]", cut(typed)));
        some(remarks).forEach((dimension, typed) -> words.put("remarks[" + dimension + "]", cut(typed)));
        words.put("remark", cut(whole()));
        return words;
    }

    private static Map<String, String> some(@Nullable Map<String, String> typed) {
        return typed == null
                ? Map.of()
                : typed.entrySet().stream()
                        .filter(each -> each.getKey().matches("\\w{1,40}"))
                        .limit(MOST)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String cut(String typed) {
        return typed.substring(0, Math.min(typed.length(), LONGEST_DRAFT));
    }

    /** The rating that it comes to on a rubric; what is no number is left out. */
    Rating rating(Rubric rubric) {
        var given = new HashMap<String, BigDecimal>();
        var words = new HashMap<String, String>();
        for (var criterion : rubric.criteria()) {
            var typed = points(criterion.key());
            if (typed.matches("\\d{1,3}(\\.\\d{1,3})?")) {
                given.put(criterion.key(), new BigDecimal(typed));
            }
            words.put(criterion.key(), remark(criterion.key()).strip());
        }
        return new Rating(given, words, remark == null ? "" : remark.strip());
    }

    /** The points typed for a dimension. */
    public String points(String dimension) {
        return points == null ? "" : points.getOrDefault(dimension, "");
    }

    /** The remark typed on a dimension. */
    public String remark(String dimension) {
        return remarks == null ? "" : remarks.getOrDefault(dimension, "");
    }

    /** The remark typed on the whole. */
    public String whole() {
        return remark == null ? "" : remark;
    }
}
