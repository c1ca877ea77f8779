package io.bihuan.fulfilment.web;

import io.bihuan.fulfilment.Date.Outcome;
import io.bihuan.web.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Topic by topic, what became of its dates: an ECharts option with colours named by token. */
record FulfilmentChart(List<FulfilmentPage.Row> rows, Ui ui) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<Outcome, String> COLOURS = new LinkedHashMap<>();

    static {
        COLOURS.put(Outcome.HELD, "--good");
        COLOURS.put(Outcome.MOVED, "--warn");
        COLOURS.put(Outcome.ADDED, "--accent");
        COLOURS.put(Outcome.AHEAD, "--line");
        COLOURS.put(Outcome.NO_RECORD, "--ink-faint");
        COLOURS.put(Outcome.CALLED_OFF, "--bad");
        COLOURS.put(Outcome.MISSED, "--bad");
    }

    String option() {
        var byTopic = rows.stream()
                .collect(Collectors.groupingBy(
                        FulfilmentPage.Row::topic,
                        LinkedHashMap::new,
                        Collectors.mapping(FulfilmentPage.Row::line, Collectors.toList())));
        var topics = List.copyOf(byTopic.keySet()).reversed();
        var series = Stream.of(Outcome.values())
                .filter(outcome -> rows.stream().anyMatch(row -> row.line().count(outcome) > 0))
                .map(outcome -> Map.of(
                        "type",
                        "bar",
                        "stack",
                        "dates",
                        "name",
                        ui.label("fulfilment.outcome", outcome),
                        "barMaxWidth",
                        18,
                        "itemStyle",
                        Map.of(
                                "color",
                                COLOURS.getOrDefault(outcome, "--accent"),
                                "opacity",
                                outcome == Outcome.MISSED ? 0.55 : 1),
                        "data",
                        topics.stream()
                                .map(topic -> byTopic.getOrDefault(topic, List.of()).stream()
                                        .mapToInt(line -> line.count(outcome))
                                        .sum())
                                .toList()))
                .toList();
        return JSON.writeValueAsString(Map.of(
                "grid", Map.of("left", 8, "right", 16, "top", 34, "bottom", 8, "containLabel", true),
                "legend", Map.of("top", 0, "left", 0, "textStyle", Map.of("color", "--ink-soft")),
                "tooltip", Map.of("renderMode", "richText", "trigger", "axis"),
                "xAxis",
                        Map.of(
                                "type",
                                "value",
                                "minInterval",
                                1,
                                "axisLabel",
                                Map.of("color", "--ink-soft"),
                                "splitLine",
                                Map.of("lineStyle", Map.of("color", "--line-soft"))),
                "yAxis",
                        Map.of(
                                "type",
                                "category",
                                "data",
                                topics,
                                "axisTick",
                                Map.of("show", false),
                                "axisLine",
                                Map.of("lineStyle", Map.of("color", "--line")),
                                "axisLabel",
                                Map.of("color", "--ink-soft", "width", 110, "overflow", "truncate")),
                "series", series));
    }
}
