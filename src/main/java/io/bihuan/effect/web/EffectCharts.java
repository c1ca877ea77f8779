package io.bihuan.effect.web;

import io.bihuan.effect.Comparison;
import io.bihuan.effect.Effects;
import io.bihuan.effect.Indicator;
import io.bihuan.effect.Level;
import io.bihuan.effect.Moment;
import io.bihuan.statistics.Estimate;
import io.bihuan.web.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The pictures of an evaluation, as ECharts options with colours named by token. */
record EffectCharts(Effects.Picture picture, Ui ui) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Object> GRID =
            Map.of("left", 8, "right", 24, "top", 56, "bottom", 28, "containLabel", true);
    private static final List<String> COLOURS = List.of("--accent", "--good", "--warn", "--bad", "--ink-soft");

    /** Hedges' g of every indicator of the trained with its interval; to the right is better. "" where there is none. */
    String sizes() {
        var shown = picture.comparisons().stream()
                .filter(each -> each.level() == Level.PERSON && each.size() != null)
                .toList();
        if (shown.isEmpty()) {
            return "";
        }
        var names = shown.stream()
                .map(each -> ui.label("effect.indicator", each.indicator()))
                .toList();
        var points = IntStream.range(0, shown.size())
                .mapToObj(at -> Map.of(
                        "value", List.of(rounded(towardsBetter(shown.get(at)).value()), at),
                        "itemStyle", Map.of("color", colour(shown.get(at)))))
                .toList();
        var spans = Stream.concat(
                        Stream.<Object>of(
                                Map.of("xAxis", 0, "lineStyle", Map.of("color", "--ink-faint", "type", "dashed"))),
                        IntStream.range(0, shown.size()).mapToObj(at -> (Object) span(shown.get(at), at)))
                .toList();
        return JSON.writeValueAsString(Map.of(
                "grid", GRID,
                "tooltip", Map.of("renderMode", "richText", "formatter", "{c}"),
                "xAxis", reaching(axis("value", ui.text("effect.chart.size"), List.of()), shown),
                "yAxis", axis("category", "", names),
                "series",
                        List.of(Map.of(
                                "type",
                                "scatter",
                                "symbolSize",
                                12,
                                "data",
                                points,
                                "markLine",
                                Map.of(
                                        "silent",
                                        true,
                                        "symbol",
                                        "none",
                                        "label",
                                        Map.of("show", false),
                                        "data",
                                        spans)))));
    }

    /** Far enough for every interval: what lies outside the axis is not drawn. */
    private static Map<String, Object> reaching(Map<String, Object> axis, List<Comparison> shown) {
        var sizes = shown.stream().map(EffectCharts::towardsBetter).toList();
        var low = sizes.stream().mapToDouble(Estimate::low).min().orElse(0);
        var high = sizes.stream().mapToDouble(Estimate::high).max().orElse(0);
        axis.put("min", Math.floor(Math.min(0, low) * 2) / 2);
        axis.put("max", Math.ceil(Math.max(0, high) * 2) / 2);
        return axis;
    }

    private static List<Map<String, Object>> span(Comparison one, int at) {
        var size = towardsBetter(one);
        var style = Map.of("color", colour(one), "type", "solid", "width", 2);
        return List.of(
                Map.of("coord", List.of(rounded(size.low()), at), "lineStyle", style),
                Map.of("coord", List.of(rounded(size.high()), at)));
    }

    private static Estimate towardsBetter(Comparison one) {
        var size = Objects.requireNonNull(one.size());
        return one.indicator().moreIsBetter() ? size : new Estimate(-size.value(), -size.high(), -size.low());
    }

    private static String colour(Comparison one) {
        return switch (one.verdict()) {
            case BETTER -> "--good";
            case WORSE -> "--bad";
            case NOT_SHOWN -> "--warn";
        };
    }

    /** The means out of 100 at the four points: tests of the trained, and service on every level. */
    String course() {
        var lines = Stream.of(
                        Map.entry(Indicator.KNOWLEDGE, Level.PERSON),
                        Map.entry(Indicator.SKILL, Level.PERSON),
                        Map.entry(Indicator.SERVICE, Level.PERSON),
                        Map.entry(Indicator.SERVICE, Level.TEAM),
                        Map.entry(Indicator.SERVICE, Level.ORGANISATION))
                .filter(line -> picture.means().stream()
                        .anyMatch(mean -> mean.indicator() == line.getKey() && mean.level() == line.getValue()))
                .toList();
        if (lines.isEmpty()) {
            return "";
        }
        var moments = Stream.of(Moment.values())
                .map(each -> EffectsPage.name(each, ui))
                .toList();
        return JSON.writeValueAsString(Map.of(
                "grid", GRID,
                "legend", Map.of("top", 0, "textStyle", Map.of("color", "--ink-soft")),
                "tooltip", Map.of("renderMode", "richText", "trigger", "axis"),
                "xAxis", axis("category", "", moments),
                "yAxis", scaled(axis("value", "", List.of())),
                "series",
                        IntStream.range(0, lines.size())
                                .mapToObj(at -> series(
                                        lines.get(at).getKey(), lines.get(at).getValue(), COLOURS.get(at)))
                                .toList()));
    }

    private Map<String, Object> series(Indicator indicator, Level level, String colour) {
        return Map.of(
                "type",
                "line",
                "name",
                ui.label("effect.indicator", indicator) + " · " + ui.label("effect.level", level),
                "connectNulls",
                true,
                "symbolSize",
                8,
                "itemStyle",
                Map.of("color", colour),
                "lineStyle",
                Map.of("color", colour, "type", level == Level.PERSON ? "solid" : "dashed"),
                "data",
                Stream.of(Moment.values())
                        .map(moment -> value(moment, indicator, level))
                        .toList());
    }

    private Object value(Moment moment, Indicator indicator, Level level) {
        return picture.means().stream()
                .filter(mean -> mean.moment() == moment && mean.indicator() == indicator && mean.level() == level)
                .findFirst()
                .<Object>map(mean -> rounded(mean.value()))
                .orElse("-");
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static Map<String, Object> scaled(Map<String, Object> axis) {
        axis.put("scale", true);
        return axis;
    }

    private static Map<String, Object> axis(String type, String name, List<String> names) {
        var axis = new LinkedHashMap<String, Object>(Map.of(
                "type",
                type,
                "name",
                name,
                "nameLocation",
                "middle",
                "nameGap",
                28,
                "nameTextStyle",
                Map.of("color", "--ink-faint"),
                "axisLabel",
                Map.of("color", "--ink-soft"),
                "axisLine",
                Map.of("lineStyle", Map.of("color", "--line")),
                "splitLine",
                Map.of("lineStyle", Map.of("color", "--line-soft"))));
        if (type.equals("category")) {
            axis.put("data", names);
        }
        return axis;
    }
}
