package io.bihuan.calendar.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.calendar.BusinessCalendar;
import io.bihuan.calendar.Calendars;
import io.bihuan.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A year at a glance. */
@Controller
class CalendarController {

    private final Calendars calendars;
    private final Clock clock;

    CalendarController(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @Allow(Permission.CALENDAR_READ)
    @GetMapping("/calendar")
    String year(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = Calendars.STANDARD) String calendar,
            Model model) {
        var today = LocalDate.now(clock);
        var shown = year == null ? today.getYear() : Math.clamp(year, 2007, 2199);
        var notice = calendars.notices().stream()
                .filter(each -> each.year() == shown)
                .findFirst()
                .orElse(null);
        var names = calendars.all().stream().map(each -> each.rules().name()).toList();
        model.addAttribute("page", new CalendarPage(shown, require(calendar), names, notice, today));
        return "calendar/year";
    }

    private BusinessCalendar require(String name) {
        return calendars.find(name).orElseThrow(() -> new NotFound("calendar " + name));
    }
}
