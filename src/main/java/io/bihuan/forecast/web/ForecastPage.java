package io.bihuan.forecast.web;

import io.bihuan.forecast.Demand;
import io.bihuan.forecast.Forecasts.Forecast;
import io.bihuan.web.ChartFrame;
import io.bihuan.web.Option;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A day's forecast beside its roster.
 *
 * @param day which day
 * @param duty which duty
 * @param duties the duties that can be chosen
 * @param forecast what is expected
 */
public record ForecastPage(LocalDate day, String duty, List<Option> duties, Forecast forecast) {

    private static final int MINUTES = 30;

    /** The half hours in which something is expected or somebody works, and those between. */
    public List<Demand> shown() {
        var any = forecast.demands().stream().filter(Demand::any).toList();
        return any.isEmpty()
                ? List.of()
                : forecast.demands()
                        .subList(any.getFirst().slot(), any.getLast().slot() + 1);
    }

    /** When a half hour begins. */
    public static String begins(Demand demand) {
        return LocalTime.MIN.plusMinutes((long) demand.slot() * MINUTES).toString();
    }

    /** How many half hours have too few people. */
    public long under() {
        return shown().stream().filter(demand -> demand.over() < 0).count();
    }

    /** The most people any half hour asks for on the roster. */
    public int peak() {
        return shown().stream().mapToInt(Demand::onRoster).max().orElse(0);
    }

    /** How many customers are expected. */
    public double arrivals() {
        return forecast.demands().stream().mapToDouble(Demand::arrivals).sum();
    }

    /** How the difference is to be taken. */
    public static Tone tone(Demand demand) {
        return demand.over() < 0
                ? Tone.BAD
                : demand.onRoster() > 0 && demand.over() > demand.onRoster() ? Tone.WARN : Tone.GOOD;
    }

    /** A share in per cent, or "—". */
    public static String percent(@Nullable Double share, Ui ui) {
        return share == null ? "—" : ui.number(share * 100, 0) + "%";
    }

    /** Who is needed and who is there, half hour by half hour, with what is expected behind. */
    public String chart(Ui ui) {
        var shown = shown();
        return ChartFrame.around(
                ChartFrame.names(shown.stream().map(ForecastPage::begins).toList()),
                List.of(ChartFrame.figures(), ChartFrame.figures()),
                List.of(
                        Map.of(
                                "name", ui.text("forecast.arrivals"),
                                "type", "bar",
                                "yAxisIndex", 1,
                                "itemStyle", Map.of("color", "--line"),
                                "data",
                                        shown.stream()
                                                .map(each -> Math.round(each.arrivals() * 10) / 10.0)
                                                .toList()),
                        Map.of(
                                "name", ui.text("forecast.needed"),
                                "type", "line",
                                "step", "middle",
                                "symbol", "none",
                                "itemStyle", Map.of("color", "--warn"),
                                "lineStyle", Map.of("color", "--warn", "type", "dashed"),
                                "data", shown.stream().map(Demand::onRoster).toList()),
                        Map.of(
                                "name", ui.text("forecast.rostered"),
                                "type", "line",
                                "step", "middle",
                                "symbol", "none",
                                "itemStyle", Map.of("color", "--accent"),
                                "lineStyle", Map.of("color", "--accent"),
                                "data", shown.stream().map(Demand::rostered).toList())));
    }
}
