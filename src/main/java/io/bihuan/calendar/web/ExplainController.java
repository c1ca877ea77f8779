package io.bihuan.calendar.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.calendar.Calendars;
import io.bihuan.calendar.Deadline;
import io.bihuan.calendar.Deadlines;
import io.bihuan.calendar.OutOfReach;
import io.bihuan.web.Errors;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Explains a date: when a term ends, and every step on the way there. */
@Controller
class ExplainController {

    private final Calendars calendars;
    private final Deadlines deadlines;
    private final Clock clock;

    ExplainController(Calendars calendars, Deadlines deadlines, Clock clock) {
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Allow(Permission.CALENDAR_READ)
    @GetMapping("/calendar/explain")
    String explain(
            @RequestParam(required = false) @Nullable String start,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String amount,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String calendar,
            @RequestParam(required = false) @Nullable Boolean roll,
            @RequestParam(required = false) @Nullable String pauseFrom,
            @RequestParam(required = false) @Nullable String pauseTo,
            Model model,
            HttpServletResponse response) {
        var typed = new ExplainForm(start, kind, amount, unit, calendar, roll, pauseFrom, pauseTo);
        var form = typed.blank() ? typed.startingAt(LocalDateTime.now(clock)) : typed;
        var errors = form.check(calendars);
        var answer = errors.any() ? null : answer(form, errors);
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        var names = calendars.all().stream().map(each -> each.rules().name()).toList();
        model.addAttribute("page", new ExplainPage(form, errors, names, answer));
        return "calendar/explain";
    }

    private @Nullable Deadline answer(ExplainForm form, Errors errors) {
        var zone = clock.getZone();
        try {
            return deadlines.due(
                    form.startAt(zone), Objects.requireNonNull(form.term()), form.calendar(), form.pauses(zone));
        } catch (OutOfReach e) {
            errors.add("amount", "calendar.explain.outOfReach");
            return null;
        }
    }
}
