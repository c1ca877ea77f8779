package io.bihuan.churn.web;

import io.bihuan.churn.Quality;
import io.bihuan.web.ChartFrame;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The pictures of how good a prediction is. */
final class ChurnCharts {

    private static final double WHOLE = 100;

    private ChurnCharts() {}

    /** What was predicted of each tenth beside what happened. */
    static String reliability(Quality quality, Ui ui) {
        return ChartFrame.around(
                ChartFrame.names(tenths(quality.reliable().size())),
                ChartFrame.percents(),
                List.of(
                        Map.of(
                                "type", "bar",
                                "name", ui.text("churn.happened"),
                                "barMaxWidth", 28,
                                "data",
                                        quality.reliable().stream()
                                                .map(group -> rounded(group.happened() * WHOLE))
                                                .toList(),
                                "itemStyle", Map.of("color", "--accent")),
                        Map.of(
                                "type", "line",
                                "name", ui.text("churn.predicted"),
                                "data",
                                        quality.reliable().stream()
                                                .map(group -> rounded(group.predicted() * WHOLE))
                                                .toList(),
                                "itemStyle", Map.of("color", "--warn"),
                                "lineStyle", Map.of("color", "--warn"))));
    }

    /** How many times as many left in each tenth as in all. */
    static String lift(Quality quality, Ui ui) {
        return ChartFrame.around(
                ChartFrame.names(tenths(quality.lift().size())),
                ChartFrame.figures(),
                List.of(Map.of(
                        "type", "bar",
                        "name", ui.text("churn.lift"),
                        "barMaxWidth", 28,
                        "data",
                                quality.lift().stream()
                                        .map(ChurnCharts::rounded)
                                        .toList(),
                        "itemStyle", Map.of("color", "--accent"),
                        "markLine",
                                Map.of(
                                        "symbol", "none",
                                        "data", List.of(Map.of("yAxis", 1)),
                                        "lineStyle", Map.of("color", "--ink-soft"),
                                        "label", Map.of("show", false)))));
    }

    private static List<String> tenths(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(String::valueOf).toList();
    }

    private static double rounded(double figure) {
        return Math.rint(figure * WHOLE) / WHOLE;
    }
}
