package io.bihuan.calendar.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.CalendarDesk;
import io.bihuan.calendar.Calendars;
import io.bihuan.calendar.HolidayNotice;
import io.bihuan.calendar.NoticeReading;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A year's notice: chosen, looked at, taken in. */
@Controller
class HolidayNoticeController {

    private static final int LARGEST = 1_000_000;

    private final CalendarDesk desk;
    private final Calendars calendars;

    HolidayNoticeController(CalendarDesk desk, Calendars calendars) {
        this.desk = desk;
        this.calendars = calendars;
    }

    @Allow(Permission.CALENDAR_MANAGE)
    @GetMapping("/calendar/import")
    String choose(Model model) {
        return page(model, Errors.none(), null, "");
    }

    /** Shows what the file would change; nothing is kept yet. */
    @Allow(Permission.CALENDAR_MANAGE)
    @PostMapping("/calendar/import")
    String preview(@RequestParam MultipartFile file, Model model, HttpServletResponse response) throws IOException {
        if (file.isEmpty() || file.getSize() > LARGEST) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, Errors.none().add("file", "calendar.import.noFile"), null, "");
        }
        var content = new String(file.getBytes(), StandardCharsets.UTF_8);
        return shown(content, model, response);
    }

    @Allow(Permission.CALENDAR_MANAGE)
    @PostMapping("/calendar/notices")
    String take(
            @RequestParam String content,
            SignedIn by,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (desk.read(content.getBytes(StandardCharsets.UTF_8)) instanceof NoticeReading.Read read) {
            desk.take(read.notice(), by);
            Toast.done(
                    redirect,
                    "calendar.import.taken",
                    String.valueOf(read.notice().year()));
            return "redirect:/calendar?year=" + read.notice().year();
        }
        return shown(content, model, response);
    }

    private String shown(String content, Model model, HttpServletResponse response) {
        return switch (desk.read(content.getBytes(StandardCharsets.UTF_8))) {
            case NoticeReading.Read read -> page(model, Errors.none(), read, content);
            case NoticeReading.Refused(var key, var arguments) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                var words = arguments.stream().map(String::valueOf).toArray();
                yield page(model, Errors.none().add("file", key, words), null, "");
            }
        };
    }

    private String page(Model model, Errors errors, NoticeReading.@Nullable Read preview, String content) {
        var known = calendars.notices().stream()
                .sorted(Comparator.comparing(HolidayNotice::year).reversed())
                .toList();
        var next = known.isEmpty() ? 0 : known.getFirst().year() + 1;
        model.addAttribute("page", new NoticePage(known, next, errors, preview, content));
        return "calendar/import";
    }
}
