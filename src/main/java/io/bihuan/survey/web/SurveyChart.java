package io.bihuan.survey.web;

import io.bihuan.survey.Question;
import io.bihuan.survey.Results;
import io.bihuan.web.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** How parts of the audience differ, as an ECharts option with colours named by token. */
record SurveyChart(ResultsPage page, Ui ui) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> COLOURS = List.of("--accent", "--warn", "--good", "--bad", "--ink-soft");
    private static final List<String> SYMBOLS = List.of("circle", "diamond", "triangle", "rect", "pin");
    private static final int FIVE = 5;

    /** The mean of every five-step question, a mark a part. */
    String byPart() {
        var questions = page.survey().questionnaire().questions().stream()
                .filter(question -> question.kind() == Question.Kind.SCALE && question.steps() == FIVE)
                .toList();
        var names = IntStream.rangeClosed(1, questions.size())
                .mapToObj(number -> ui.text("survey.chart.question", number))
                .toList();
        var parts = page.results().parts();
        return JSON.writeValueAsString(Map.of(
                "grid", Map.of("left", 8, "right", 16, "top", 40, "bottom", 8, "containLabel", true),
                "legend", Map.of("top", 0, "type", "scroll", "textStyle", Map.of("color", "--ink-soft")),
                "tooltip", Map.of("renderMode", "richText"),
                "xAxis", axis(Map.of("type", "category", "data", names)),
                "yAxis", axis(Map.of("type", "value", "min", 1, "max", FIVE)),
                "series",
                        IntStream.range(0, parts.size())
                                .mapToObj(at -> series(parts.get(at), at, questions))
                                .toList()));
    }

    private Map<String, Object> series(Results.Part part, int at, List<Question> questions) {
        return Map.of(
                "type", "line",
                "name", page.name(part, ui),
                "symbol", SYMBOLS.get(at % SYMBOLS.size()),
                "symbolSize", 9,
                "itemStyle", Map.of("color", COLOURS.get(at % COLOURS.size())),
                "lineStyle", Map.of("color", COLOURS.get(at % COLOURS.size()), "width", 1.5),
                "data",
                        questions.stream()
                                .map(question -> {
                                    var line = part.line(question.code());
                                    return line == null || line.mean() == null
                                            ? "-"
                                            : Math.round(line.mean().value() * 100) / 100.0;
                                })
                                .toList());
    }

    private static Map<String, Object> axis(Map<String, Object> own) {
        var axis = new LinkedHashMap<String, Object>(Map.of(
                "axisLabel", Map.of("color", "--ink-soft"),
                "axisLine", Map.of("lineStyle", Map.of("color", "--line")),
                "splitLine", Map.of("lineStyle", Map.of("color", "--line-soft"))));
        axis.putAll(own);
        return axis;
    }
}
