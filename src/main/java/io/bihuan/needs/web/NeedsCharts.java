package io.bihuan.needs.web;

import io.bihuan.needs.NeedsStandard;
import io.bihuan.needs.Problem;
import io.bihuan.web.ChartFrame;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The pictures of needs, as ECharts options with colours named by token. */
record NeedsCharts(List<Problem> problems, NeedsStandard rules, Ui ui) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 12;
    private static final int WHOLE = 100;
    private static final int CORNERS = 3;

    /** How much each area makes up, and how much it and the bigger ones make up together. */
    String pareto() {
        var shown = problems.stream().limit(MOST).toList();
        if (shown.isEmpty()) {
            return "";
        }
        var bars = shown.stream()
                .map(each -> Map.of(
                        "value", each.weak(),
                        "itemStyle",
                                Map.of("color", shown.indexOf(each) < rules.topProblems() ? "--warn" : "--accent")))
                .toList();
        return ChartFrame.around(
                ChartFrame.with(
                        ChartFrame.names(shown.stream()
                                .map(each -> each.area().name(ui.english()))
                                .toList()),
                        Map.of("axisLabel", Map.of("color", "--ink-soft", "rotate", 30, "interval", 0))),
                List.of(
                        ChartFrame.figures(),
                        ChartFrame.with(
                                ChartFrame.figures(), Map.of("max", WHOLE, "splitLine", Map.of("show", false)))),
                List.of(
                        Map.of(
                                "type",
                                "bar",
                                "name",
                                ui.text("needs.weak"),
                                "itemStyle",
                                Map.of("color", "--accent"),
                                "data",
                                bars),
                        Map.of(
                                "type", "line",
                                "name", ui.text("needs.up-to-here"),
                                "yAxisIndex", 1,
                                "itemStyle", Map.of("color", "--ink-soft"),
                                "lineStyle", Map.of("color", "--ink-soft"),
                                "data",
                                        shown.stream()
                                                .map(each -> percent(each.upToHere()))
                                                .toList())));
    }

    /** What is expected of each of the biggest areas, and what was seen. */
    String radar() {
        var shown = problems.stream().limit(MOST).toList();
        if (shown.size() < CORNERS) {
            return "";
        }
        return JSON.writeValueAsString(Map.of(
                "legend", ChartFrame.legend(),
                "tooltip", Map.of("renderMode", "richText"),
                "radar",
                        Map.of(
                                "center", List.of("50%", "56%"),
                                "radius", "62%",
                                "indicator",
                                        shown.stream()
                                                .map(each -> Map.of(
                                                        "name", each.area().name(ui.english()), "max", WHOLE))
                                                .toList(),
                                "axisName", Map.of("color", "--ink-soft"),
                                "splitArea", Map.of("show", false),
                                "splitLine", Map.of("lineStyle", Map.of("color", "--line")),
                                "axisLine", Map.of("lineStyle", Map.of("color", "--line-soft"))),
                "series",
                        List.of(Map.of(
                                "type",
                                "radar",
                                "data",
                                List.of(
                                        line(
                                                ui.text("needs.expected"),
                                                "--ink-faint",
                                                shown.stream()
                                                        .map(_ -> (double) rules.aim())
                                                        .toList()),
                                        line(
                                                ui.text("needs.seen"),
                                                "--accent",
                                                shown.stream()
                                                        .map(each -> percent(each.performance() / WHOLE))
                                                        .toList()))))));
    }

    private static Map<String, Object> line(String name, String colour, List<Double> values) {
        return Map.of(
                "name",
                name,
                "value",
                values,
                "itemStyle",
                Map.of("color", colour),
                "lineStyle",
                Map.of("color", colour));
    }

    private static double percent(double share) {
        return Math.round(share * WHOLE * 10) / 10.0;
    }
}
