package io.bihuan.insight.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A course of figures as the points of a small line, 120 by 34; gaps are passed over. */
final class Spark {

    private static final double WIDTH = 120;
    private static final double TOP = 4;
    private static final double BOTTOM = 30;

    private Spark() {}

    /** The points, or "" where there are fewer than two figures. */
    static String points(List<? extends @Nullable BigDecimal> figures) {
        var known = figures.stream()
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
        if (known.length < 2) {
            return "";
        }
        var low = java.util.Arrays.stream(known).min().orElseThrow();
        var high = java.util.Arrays.stream(known).max().orElseThrow();
        var span = high == low ? 1 : high - low;
        return IntStream.range(0, figures.size())
                .filter(place -> figures.get(place) != null)
                .mapToObj(place -> String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        place * WIDTH / (figures.size() - 1),
                        BOTTOM
                                - (Objects.requireNonNull(figures.get(place)).doubleValue() - low)
                                        / span
                                        * (BOTTOM - TOP)))
                .collect(Collectors.joining(" "));
    }
}
