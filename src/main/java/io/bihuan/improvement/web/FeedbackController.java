package io.bihuan.improvement.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.improvement.FeedbackDesk;
import io.bihuan.improvement.FeedbackLists;
import io.bihuan.people.People;
import io.bihuan.print.Column;
import io.bihuan.print.FormSheet;
import io.bihuan.print.Forms;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of customer feedback: read, enter, conclude, print. */
@Controller
class FeedbackController {

    private static final int SHOWN = 200;
    private static final int EMPTY_ROWS = 15;

    private final FeedbackLists lists;
    private final FeedbackDesk desk;
    private final People people;
    private final Forms forms;
    private final UiFactory uis;

    FeedbackController(FeedbackLists lists, FeedbackDesk desk, People people, Forms forms, UiFactory uis) {
        this.lists = lists;
        this.desk = desk;
        this.people = people;
        this.forms = forms;
        this.uis = uis;
    }

    @Allow(Permission.IMPROVEMENT_READ)
    @GetMapping("/feedback")
    String register(Model model) {
        return show(model, FeedbackForm.EMPTY, Errors.none());
    }

    @Allow(Permission.IMPROVEMENT_MANAGE)
    @PostMapping("/feedback")
    String enter(
            SignedIn me, FeedbackForm form, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var errors = form.check();
        if (errors.any()) {
            response.setStatus(422);
            return show(model, form, errors);
        }
        desk.register(form.by(me.staffId(), uis.plain().dates().today()), me.staffId());
        Toast.done(redirect, "improvement.feedback.entered");
        return "redirect:/feedback";
    }

    @Allow(Permission.IMPROVEMENT_MANAGE)
    @PostMapping("/feedback/{id}/outcome")
    String conclude(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String outcome,
            RedirectAttributes redirect) {
        if (outcome.isBlank()) {
            Toast.refused(redirect, "improvement.feedback.outcome.missing");
        } else {
            desk.conclude(id, outcome, me.staffId());
            Toast.done(redirect, "improvement.feedback.concluded");
        }
        return "redirect:/feedback";
    }

    @Allow(Permission.IMPROVEMENT_READ)
    @GetMapping("/feedback/print")
    ResponseEntity<byte[]> print(
            @RequestParam(defaultValue = "pdf") String format,
            @RequestParam(defaultValue = "false") boolean blank,
            Locale locale) {
        var ui = uis.plain(locale);
        var columns = Stream.of("date", "customer", "feedback", "handling", "outcome", "suggestion", "owner")
                .map(name -> Column.of(ui.text("improvement.feedback." + name), width(name)))
                .toList();
        var page = page(FeedbackForm.EMPTY, Errors.none());
        var rows = page.rows().stream()
                .map(row -> List.of(
                        row.receivedOn().toString(),
                        row.customerNumber(),
                        row.feedback(),
                        row.handling(),
                        row.outcome(),
                        row.suggestion(),
                        page.owner(row.ownerId())))
                .toList();
        var title = ui.text("improvement.register");
        var sheet =
                new FormSheet(title, "", Map.of(), columns, rows, List.of(ui.text("improvement.register.signature")));
        return forms.download(blank ? sheet.lying().blank(EMPTY_ROWS) : sheet.lying(), title, format, locale);
    }

    private static int width(String column) {
        return switch (column) {
            case "feedback", "handling", "outcome", "suggestion" -> 22;
            case "date" -> 12;
            case "customer" -> 17;
            default -> 10;
        };
    }

    private String show(Model model, FeedbackForm form, Errors errors) {
        model.addAttribute("page", page(form, errors));
        return "improvement/feedback";
    }

    private FeedbackPage page(FeedbackForm form, Errors errors) {
        var today = uis.plain().dates().today();
        var rows = lists.between(today.minusYears(1), today, SHOWN);
        var owners = rows.stream().map(FeedbackLists.Row::ownerId).collect(Collectors.toSet());
        return new FeedbackPage(rows, people.byIds(owners), form, errors);
    }
}
