package io.bihuan.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What charts have around what they show, as parts of an ECharts option with colours named by token. */
public final class ChartFrame {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Object> SOFT = Map.of("color", "--ink-soft");
    private static final Map<String, Object> LABEL = Map.of("color", "--ink-soft", "hideOverlap", true);

    private ChartFrame() {}

    /**
     * A chart between two axes, with a legend above it; what lies above one another is told together.
     *
     * @param below the axis below, or a list of several
     * @param beside the axis beside, or a list of several
     * @param series what is shown
     */
    public static String around(Object below, Object beside, List<?> series) {
        return JSON.writeValueAsString(Map.of(
                "grid",
                Map.of("left", 8, "right", 16, "top", 40, "bottom", 8, "containLabel", true),
                "legend",
                legend(),
                "tooltip",
                Map.of("renderMode", "richText", "trigger", "axis"),
                "xAxis",
                below,
                "yAxis",
                beside,
                "series",
                series));
    }

    /** The legend above a chart. */
    public static Map<String, Object> legend() {
        return Map.of("top", 0, "textStyle", SOFT);
    }

    /** An axis of names, in their order. */
    public static Map<String, Object> names(List<String> names) {
        return Map.of(
                "type",
                "category",
                "data",
                names,
                "axisLabel",
                LABEL,
                "axisLine",
                Map.of("lineStyle", Map.of("color", "--line")));
    }

    /** An axis of figures. */
    public static Map<String, Object> figures() {
        return Map.of(
                "type", "value", "axisLabel", LABEL, "splitLine", Map.of("lineStyle", Map.of("color", "--line-soft")));
    }

    /** An axis of shares in per cent. */
    public static Map<String, Object> percents() {
        return with(figures(), Map.of("axisLabel", with(LABEL, Map.of("formatter", "{value}%"))));
    }

    /** An axis that differs in something from the usual one. */
    public static Map<String, Object> with(Map<String, Object> axis, Map<String, Object> own) {
        var both = new LinkedHashMap<>(axis);
        both.putAll(own);
        return both;
    }
}
