package io.bihuan.forecast.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.forecast.Forecasts;
import io.bihuan.print.Column;
import io.bihuan.print.Downloads;
import io.bihuan.print.Sheets;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How many people a day asks for, and how many there will be. */
@Controller
class ForecastController {

    private static final List<String> DUTIES = List.of("ONLINE", "PHONE", "ONSITE");

    private final Forecasts forecasts;
    private final UiFactory uis;

    ForecastController(Forecasts forecasts, UiFactory uis) {
        this.forecasts = forecasts;
        this.uis = uis;
    }

    @Allow(Permission.ROSTER_READ)
    @GetMapping("/staffing-forecast")
    String day(
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "ONLINE") String duty,
            SignedIn me,
            Model model) {
        model.addAttribute("page", page(day, duty, me, uis.plain()));
        return "forecast/day";
    }

    @Allow(Permission.ROSTER_READ)
    @GetMapping("/staffing-forecast/sheet")
    ResponseEntity<byte[]> sheet(@RequestParam LocalDate day, @RequestParam String duty, SignedIn me, Locale locale) {
        var ui = uis.plain(locale);
        var page = page(day, duty, me, ui);
        var columns = Stream.of("time", "arrivals", "people", "needed", "rostered", "over", "level")
                .map(name -> Column.of(ui.text("forecast." + name)))
                .toList();
        var rows = page.shown().stream()
                .map(each -> List.<Object>of(
                        ForecastPage.begins(each),
                        Math.round(each.arrivals() * 10) / 10.0,
                        each.people(),
                        each.onRoster(),
                        each.rostered(),
                        each.over(),
                        ForecastPage.percent(each.level(), ui)))
                .toList();
        var title = ui.text("forecast.title") + " " + page.day();
        return Downloads.xlsx(title, Sheets.write(title, columns, rows));
    }

    private ForecastPage page(@Nullable LocalDate day, String duty, SignedIn me, Ui ui) {
        var of = DUTIES.contains(duty) ? duty : DUTIES.getFirst();
        var on = day == null ? ui.dates().today() : day;
        return new ForecastPage(
                on,
                of,
                DUTIES.stream()
                        .map(each -> new Option(each, ui.text("forecast.duty." + each)))
                        .toList(),
                forecasts.of(on, of, me.branchId()));
    }
}
