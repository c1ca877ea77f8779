package io.bihuan.complaint.web;

import io.bihuan.complaint.Analysis;
import io.bihuan.complaint.Analysis.Count;
import io.bihuan.complaint.ComplaintLists.Row;
import io.bihuan.web.ChartFrame;
import io.bihuan.web.Ui;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Complaints counted.
 *
 * @param by what they are told apart by
 * @param from the first day of the period
 * @param until the last day of it
 * @param counts each with its key
 * @param months the same by month, for the chart
 * @param rows the complaints behind one number, on the page that lists them
 * @param what which number that is
 * @param names of the types
 */
public record AnalysisPage(
        Analysis.By by,
        LocalDate from,
        LocalDate until,
        Count all,
        List<Count> counts,
        List<Count> months,
        List<Row> rows,
        String what,
        String key,
        Map<String, String> names) {

    /** A share in per cent, or a dash where there is nothing to share. */
    public String share(long part, long whole, Ui ui) {
        var share = Count.share(part, whole);
        return share == null ? "—" : ui.number(share, 1) + "%";
    }

    /** What a count is of. */
    public String name(Count count, Ui ui) {
        return name(count.key(), ui);
    }

    /** What a key says. */
    public String name(String key, Ui ui) {
        if (key.isEmpty()) {
            return ui.text("complaint.analysis.unknown");
        }
        return switch (by) {
            case TYPE -> names.getOrDefault(key, key);
            case CAUSE -> ui.textOr("complaint.cause." + key, key);
            case VIA -> ui.textOr("complaint.via." + key, key);
            case PRODUCT, PLACE, TEAM, MONTH -> key;
        };
    }

    /** Where the complaints behind a number are listed. */
    public String list(String which, String of) {
        return "/complaints/analysis/list?by=" + by + "&from=" + from + "&until=" + until + "&what=" + which + "&key="
                + URLEncoder.encode(of, StandardCharsets.UTF_8);
    }

    /** Opened and closed by month. */
    public String chart(Ui ui) {
        return ChartFrame.around(
                ChartFrame.names(months.stream().map(Count::key).toList()),
                ChartFrame.figures(),
                List.of(
                        series(
                                ui.text("complaint.analysis.opened"),
                                "bar",
                                months.stream().map(Count::opened).toList()),
                        series(
                                ui.text("complaint.analysis.late"),
                                "line",
                                months.stream()
                                        .map(count -> count.owed() - count.inTime())
                                        .toList())));
    }

    /** How many of each. */
    public String bars(Ui ui) {
        var shown = counts.stream().limit(12).toList().reversed();
        return ChartFrame.around(
                ChartFrame.figures(),
                ChartFrame.names(shown.stream().map(count -> name(count, ui)).toList()),
                List.of(series(
                        ui.text("complaint.analysis.opened"),
                        "bar",
                        shown.stream().map(Count::opened).toList())));
    }

    private static Map<String, Object> series(String name, String type, List<Long> data) {
        var colour = type.equals("bar") ? "--accent" : "--bad";
        return Map.of("name", name, "type", type, "data", data, "itemStyle", Map.of("color", colour));
    }
}
