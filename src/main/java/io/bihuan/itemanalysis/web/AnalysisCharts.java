package io.bihuan.itemanalysis.web;

import io.bihuan.itemanalysis.AnalysisStandard;
import io.bihuan.itemanalysis.Flag;
import io.bihuan.itemanalysis.ItemLine;
import io.bihuan.itemanalysis.Snapshot;
import io.bihuan.web.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** The pictures of an exam, as ECharts options with colours named by token. */
record AnalysisCharts(Snapshot snapshot, AnalysisStandard standard, Ui ui) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int STEP = 5;
    private static final Map<String, Object> GRID =
            Map.of("left", 8, "right", 16, "top", 28, "bottom", 28, "containLabel", true);

    /** How many scored what; those below the pass mark in another colour. */
    String spread() {
        var counts = snapshot.outcome().spread();
        var bars = IntStream.range(0, counts.size())
                .mapToObj(step -> Map.of(
                        "value",
                        counts.get(step),
                        "itemStyle",
                        Map.of("color", step * STEP < snapshot.passMark().doubleValue() ? "--warn" : "--accent")))
                .toList();
        var names = IntStream.range(0, counts.size())
                .mapToObj(step -> step * STEP + "–" + (step + 1) * STEP)
                .toList();
        return JSON.writeValueAsString(Map.of(
                "grid", GRID,
                "tooltip", Map.of("renderMode", "richText", "formatter", "{b}: {c}"),
                "xAxis", axis("category", ui.text("itemanalysis.chart.score"), names),
                "yAxis", axis("value", ui.text("itemanalysis.chart.people"), List.of()),
                "series", List.of(Map.of("type", "bar", "barCategoryGap", "18%", "data", bars))));
    }

    /** Every question by how hard it was and how well it told people apart. */
    String map(List<ItemLine> items, Function<ItemLine, String> name) {
        var points = items.stream()
                .filter(line ->
                        line.figures().difficulty() != null && line.figures().discrimination() != null)
                .map(line -> Map.of(
                        "name", name.apply(line),
                        "value",
                                List.of(
                                        line.figures().difficulty() * 100,
                                        line.figures().discrimination()),
                        "href", "/questions/" + line.question().id(),
                        "itemStyle", Map.of("color", colour(line), "opacity", 0.85)))
                .toList();
        var limits = Map.of(
                "silent", true,
                "symbol", "none",
                "label", Map.of("show", false),
                "lineStyle", Map.of("color", "--ink-faint", "type", "dashed"),
                "data",
                        List.of(
                                Map.of("yAxis", standard.items().lowDiscriminationBelow()),
                                Map.of("xAxis", standard.items().tooHardBelow()),
                                Map.of("xAxis", standard.items().tooEasyAbove())));
        return JSON.writeValueAsString(Map.of(
                "grid", GRID,
                "tooltip", Map.of("renderMode", "richText", "formatter", "{b}"),
                "xAxis", axis("value", ui.text("itemanalysis.chart.difficulty"), List.of()),
                "yAxis", axis("value", ui.text("itemanalysis.chart.discrimination"), List.of()),
                "series", List.of(Map.of("type", "scatter", "symbolSize", 10, "data", points, "markLine", limits))));
    }

    private static String colour(ItemLine line) {
        return line.flags().contains(Flag.CHECK_KEY) ? "--bad" : line.flagged() ? "--warn" : "--accent";
    }

    private static Map<String, Object> axis(String type, String name, List<String> names) {
        var axis = new LinkedHashMap<String, Object>(Map.of(
                "type", type,
                "name", name,
                "nameTextStyle", Map.of("color", "--ink-faint", "align", "left"),
                "axisLabel", Map.of("color", "--ink-soft"),
                "axisLine", Map.of("lineStyle", Map.of("color", "--line")),
                "splitLine", Map.of("lineStyle", Map.of("color", "--line-soft"))));
        if (type.equals("category")) {
            axis.put("data", names);
            axis.put("nameLocation", "middle");
            axis.put("nameTextStyle", Map.of("color", "--ink-faint"));
            axis.put("nameGap", 28);
            axis.put("axisTick", Map.of("show", false));
        }
        return axis;
    }
}
