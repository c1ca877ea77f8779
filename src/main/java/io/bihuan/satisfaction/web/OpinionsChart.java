package io.bihuan.satisfaction.web;

import io.bihuan.satisfaction.Round;
import io.bihuan.web.ChartFrame;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Map;

/** The share of satisfied customers week by week beside the aim, as an ECharts option with colours named by token. */
record OpinionsChart(List<Round> rounds, int aim, Ui ui) {

    private static final int WHOLE = 100;
    private static final int YEAR = "2026-".length();

    String option() {
        var told = rounds.stream()
                .filter(round -> round.satisfied() != null)
                .toList()
                .reversed();
        if (told.size() < 2) {
            return "";
        }
        return ChartFrame.around(
                ChartFrame.names(told.stream()
                        .map(round -> round.survey().about().substring(YEAR))
                        .toList()),
                ChartFrame.with(ChartFrame.percents(), Map.of("max", WHOLE, "scale", true)),
                List.of(
                        line(
                                ui.text("satisfaction.satisfied"),
                                "--accent",
                                "solid",
                                told.stream()
                                        .map(round ->
                                                Math.round((round.percent() == null ? 0 : round.percent()) * 10) / 10.0)
                                        .toList()),
                        line(
                                ui.text("satisfaction.aim"),
                                "--ink-faint",
                                "dashed",
                                told.stream().map(_ -> (double) aim).toList())));
    }

    private static Map<String, Object> line(String name, String colour, String type, List<Double> values) {
        return Map.of(
                "type",
                "line",
                "name",
                name,
                "itemStyle",
                Map.of("color", colour),
                "lineStyle",
                Map.of("color", colour, "type", type),
                "symbol",
                type.equals("solid") ? "circle" : "none",
                "symbolSize",
                8,
                "data",
                values);
    }
}
