package io.bihuan.calendar.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.CalendarDesk;
import io.bihuan.calendar.CalendarEdit;
import io.bihuan.calendar.CalendarLists;
import io.bihuan.calendar.CalendarRules;
import io.bihuan.calendar.Calendars;
import io.bihuan.web.Errors;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The hours of a named calendar. */
@Controller
class HoursController {

    private final CalendarDesk desk;
    private final CalendarLists lists;
    private final Calendars calendars;

    HoursController(CalendarDesk desk, CalendarLists lists, Calendars calendars) {
        this.desk = desk;
        this.lists = lists;
        this.calendars = calendars;
    }

    @Allow(Permission.CALENDAR_MANAGE)
    @GetMapping("/calendar/hours/new")
    String fresh(Model model) {
        model.addAttribute("page", new HoursPage(HoursForm.blank(), Errors.none(), List.of()));
        return "calendar/hours";
    }

    @Allow(Permission.CALENDAR_MANAGE)
    @GetMapping("/calendar/hours/{name}")
    String edit(@PathVariable String name, Model model) {
        var calendar = calendars.find(name).orElseThrow(() -> new NotFound("calendar " + name));
        model.addAttribute("page", new HoursPage(HoursForm.of(calendar), Errors.none(), lists.history(name)));
        return "calendar/hours";
    }

    @Allow(Permission.CALENDAR_MANAGE)
    @PostMapping("/calendar/hours")
    String open(
            @RequestParam String name,
            @RequestParam List<String> week,
            @RequestParam(defaultValue = "false") boolean followsHolidays,
            @RequestParam(defaultValue = "false") boolean endsAtMidnight,
            @RequestParam(defaultValue = "") String exceptions,
            @RequestParam(defaultValue = "") String ground,
            SignedIn by,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var form = new HoursForm(name.strip(), 0, week, followsHolidays, endsAtMidnight, exceptions, ground);
        return answer(form, by, model, response, redirect);
    }

    @Allow(Permission.CALENDAR_MANAGE)
    @PostMapping("/calendar/hours/{name}")
    String change(
            @PathVariable String name,
            @RequestParam int version,
            @RequestParam List<String> week,
            @RequestParam(defaultValue = "false") boolean followsHolidays,
            @RequestParam(defaultValue = "false") boolean endsAtMidnight,
            @RequestParam(defaultValue = "") String exceptions,
            @RequestParam(defaultValue = "") String ground,
            SignedIn by,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (calendars.find(name).isEmpty()) {
            throw new NotFound("calendar " + name);
        }
        var form = new HoursForm(name, version, week, followsHolidays, endsAtMidnight, exceptions, ground);
        return answer(form, by, model, response, redirect);
    }

    private String answer(
            HoursForm form, SignedIn by, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var errors = Errors.none();
        var rules = form.read(errors);
        if (rules != null && keep(rules, form, by, errors)) {
            Toast.done(redirect, "calendar.hours.kept");
            return "redirect:/calendar?calendar=" + form.name();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", new HoursPage(form, errors, lists.history(form.name())));
        return "calendar/hours";
    }

    private boolean keep(CalendarRules rules, HoursForm form, SignedIn by, Errors errors) {
        var edit = form.version() == 0 ? desk.open(rules, form.ground(), by) : desk.change(rules, form.ground(), by);
        switch (edit) {
            case CalendarEdit.Changed _ -> {
                return true;
            }
            case CalendarEdit.Unchanged _ -> errors.add("", "calendar.hours.unchanged");
            case CalendarEdit.Outdated(var version) -> errors.add("", "calendar.hours.outdated", version);
            case CalendarEdit.NameTaken _ -> errors.add("name", "calendar.hours.taken");
        }
        return false;
    }
}
