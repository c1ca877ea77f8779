package io.bihuan.practical.web;

import io.bihuan.practical.ExaminerLists;
import io.bihuan.practical.ExaminingStandard;
import io.bihuan.practical.Severity;
import io.bihuan.statistics.IntraclassCorrelation;
import io.bihuan.web.ChartFrame;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How strict each examiner is beside the others, month by month. */
public record ExaminersPage(
        List<ExaminerLists.Examiner> examiners,
        @Nullable IntraclassCorrelation agreement,
        ExaminingStandard standard,
        Map<UUID, String> names) {

    private static final List<String> COLOURS = List.of("--accent", "--warn", "--good", "--bad", "--ink-soft");

    /** An examiner's name. */
    public String name(ExaminerLists.Examiner examiner) {
        return names.getOrDefault(examiner.id(), "—");
    }

    /** The months in which anybody examined. */
    public List<YearMonth> months() {
        var months = new TreeSet<YearMonth>();
        examiners.forEach(examiner -> months.addAll(examiner.months().keySet()));
        return List.copyOf(months);
    }

    /** A distance with its sign. */
    public static String signed(double mean, Ui ui) {
        var rounded = Math.round(mean * 100) / 100.0;
        return (rounded > 0 ? "+" : rounded < 0 ? "−" : "") + ui.number(Math.abs(rounded), 2);
    }

    /** Where the distance lies 95 times of 100. */
    public static String interval(Severity severity, Ui ui) {
        var interval = severity.interval();
        return interval == null ? "—" : signed(interval.low(), ui) + " … " + signed(interval.high(), ui);
    }

    /** The tone of a verdict. */
    public static Tone tone(Severity severity) {
        return switch (severity.verdict()) {
            case TOO_FEW -> Tone.NEUTRAL;
            case LIKE_OTHERS -> Tone.GOOD;
            case STRICT, LENIENT -> Tone.WARN;
        };
    }

    /** The picture: a line an examiner, 0 is like the others. */
    public String chart(Ui ui) {
        var months = months();
        var lines = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < examiners.size(); i++) {
            var examiner = examiners.get(i);
            var colour = COLOURS.get(i % COLOURS.size());
            lines.add(Map.of(
                    "type", "line",
                    "name", name(examiner),
                    "connectNulls", true,
                    "symbolSize", 7,
                    "lineStyle", Map.of("color", colour),
                    "itemStyle", Map.of("color", colour),
                    "data", months.stream().map(month -> point(examiner, month)).toList()));
        }
        return ChartFrame.around(
                ChartFrame.names(
                        months.stream().map(month -> ui.dates().month(month)).toList()),
                ChartFrame.figures(),
                lines);
    }

    private static Object point(ExaminerLists.Examiner examiner, YearMonth month) {
        var severity = examiner.months().get(month);
        return severity == null ? "-" : Math.round(severity.mean() * 100) / 100.0;
    }
}
