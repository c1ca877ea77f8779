package io.bihuan.complaint.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.complaint.ComplaintDesk;
import io.bihuan.complaint.ComplaintFile;
import io.bihuan.complaint.ComplaintLists;
import io.bihuan.complaint.EscalationDesk;
import io.bihuan.complaint.Field;
import io.bihuan.complaint.Move;
import io.bihuan.complaint.Stage;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one complaint, and its way through the stages. */
@Controller
class ComplaintController {

    private static final int LONG = 4_000;
    private static final int REASON = 500;

    private final ComplaintLists lists;
    private final ComplaintDesk desk;
    private final EscalationDesk escalations;
    private final ComplaintPages pages;

    ComplaintController(ComplaintLists lists, ComplaintDesk desk, EscalationDesk escalations, ComplaintPages pages) {
        this.lists = lists;
        this.desk = desk;
        this.escalations = escalations;
        this.pages = pages;
    }

    @Allow(Permission.COMPLAINT_READ)
    @GetMapping("/complaints/{number}")
    String page(SignedIn me, @PathVariable String number, Model model) {
        var link = model.getAttribute("link") instanceof String made ? made : "";
        model.addAttribute("code", model.getAttribute("code") instanceof String told ? told : "");
        var file = lists.file(number, me.branchId());
        if (file.awaitsWordOf(me.staffId())) {
            escalations.seen(file.id(), me.staffId());
        }
        return show(file, me, ComplaintPages.Attempt.none(), link, model);
    }

    /** Takes the complaint up by hand, with the reason. */
    @Allow({Permission.COMPLAINT_HANDLE, Permission.COMPLAINT_SUPERVISE})
    @PostMapping("/complaints/{number}/escalations")
    String escalate(
            SignedIn me,
            @PathVariable String number,
            @RequestParam(name = "escalation", defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var file = lists.file(number, me.branchId());
        if (reason.isBlank() || reason.length() > REASON) {
            var errors = Errors.none().add("escalation", "complaint.escalate.missing", REASON);
            return again(file, me, new ComplaintPages.Attempt(Map.of(), errors, List.of(), ""), model, response);
        }
        if (file.closedAt() == null) {
            escalations.raiseByHand(file.id(), reason, me.staffId());
            Toast.done(redirect, "complaint.escalate.done");
        } else {
            Toast.refused(redirect, "complaint.overtaken");
        }
        return back(number);
    }

    /** Leaves the stage, or with {@code only=save} writes down what is known so far. */
    @Allow({Permission.COMPLAINT_HANDLE, Permission.COMPLAINT_SUPERVISE})
    @PostMapping("/complaints/{number}/steps")
    String step(
            SignedIn me,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String only,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var file = lists.file(number, me.branchId());
        var typed = typed(file.stage(), parameters);
        if (!ComplaintPages.mayAct(file, me)) {
            Toast.refused(redirect, "complaint.notYours");
            return back(number);
        }
        var errors = tooLong(typed);
        if (errors.any()) {
            return again(file, me, new ComplaintPages.Attempt(typed, errors, List.of(), ""), model, response);
        }
        if (only.equals("save")) {
            desk.record(file.id(), typed, me.staffId());
            Toast.done(redirect, "complaint.saved");
            return back(number);
        }
        var move = desk.advance(file.id(), typed, me.staffId());
        return switch (move) {
            case Move.Moved(var to) -> {
                Toast.done(redirect, "complaint.moved." + to.name());
                yield back(number);
            }
            case Move.Archived _ -> {
                Toast.done(redirect, "complaint.archived");
                yield back(number);
            }
            case Move.Missing(var fields) -> {
                fields.forEach(field -> errors.add(field.name(), "complaint.missing." + field.name()));
                yield again(file, me, new ComplaintPages.Attempt(typed, errors, List.of(), ""), model, response);
            }
            case Move.Unclear(var findings) -> {
                errors.add(Field.WORDS.name(), "complaint.unclear");
                var advice = findings.stream()
                        .map(finding -> "“" + finding.phrase() + "” — " + finding.advice())
                        .distinct()
                        .toList();
                yield again(file, me, new ComplaintPages.Attempt(typed, errors, advice, ""), model, response);
            }
            case Move.WaitsForApproval(var amount, var limit) -> {
                Toast.done(redirect, "complaint.approval.asked", amount.toPlainString(), limit.toPlainString());
                yield back(number);
            }
            case Move.ScanNeeded _ -> {
                errors.add(Field.ACCEPTED_HOW.name(), "complaint.scan.missing");
                yield again(file, me, new ComplaintPages.Attempt(typed, errors, List.of(), ""), model, response);
            }
            case Move.TasksOpen(var titles) -> {
                errors.add("", "complaint.tasks.open", titles.size(), pages.titles(titles));
                yield again(file, me, new ComplaintPages.Attempt(typed, errors, List.of(), ""), model, response);
            }
            case Move.ReasonNeeded _, Move.NotBack _, Move.AlreadyClosed _, Move.Overtaken _ -> {
                Toast.refused(redirect, "complaint.overtaken");
                yield back(number);
            }
        };
    }

    @Allow({Permission.COMPLAINT_HANDLE, Permission.COMPLAINT_SUPERVISE})
    @PostMapping("/complaints/{number}/returns")
    String goBack(
            SignedIn me,
            @PathVariable String number,
            @RequestParam Stage to,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var file = lists.file(number, me.branchId());
        if (!ComplaintPages.mayAct(file, me)) {
            Toast.refused(redirect, "complaint.notYours");
            return back(number);
        }
        return switch (desk.back(file.id(), to, reason, me.staffId())) {
            case Move.Moved(var stage) -> {
                Toast.done(redirect, "complaint.returned." + stage.name());
                yield back(number);
            }
            case Move.ReasonNeeded _ -> {
                var errors = Errors.none().add("reason", "complaint.return.reason.missing");
                yield again(file, me, new ComplaintPages.Attempt(Map.of(), errors, List.of(), reason), model, response);
            }
            case Move.WaitsForApproval _,
                    Move.TasksOpen _,
                    Move.ScanNeeded _,
                    Move.NotBack _,
                    Move.AlreadyClosed _,
                    Move.Overtaken _,
                    Move.Archived _,
                    Move.Missing _,
                    Move.Unclear _ -> {
                Toast.refused(redirect, "complaint.overtaken");
                yield back(number);
            }
        };
    }

    private static Map<Field, String> typed(Stage stage, MultiValueMap<String, String> parameters) {
        var typed = new EnumMap<Field, String>(Field.class);
        Arrays.stream(Field.values()).filter(field -> field.stage() == stage).forEach(field -> {
            var values = parameters.get(field.name());
            if (values != null) {
                typed.put(field, String.join(",", values));
            } else if (field == Field.REMEDIES) {
                typed.put(field, "");
            }
        });
        return typed;
    }

    private static Errors tooLong(Map<Field, String> typed) {
        var errors = Errors.none();
        typed.forEach((field, value) -> errors.addIf(value.length() > LONG, field.name(), "complaint.new.long", LONG));
        return errors;
    }

    private String again(
            ComplaintFile file,
            SignedIn me,
            ComplaintPages.Attempt attempt,
            Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        return show(lists.file(file.number(), me.branchId()), me, attempt, "", model);
    }

    private String show(ComplaintFile file, SignedIn me, ComplaintPages.Attempt attempt, String link, Model model) {
        model.addAttribute("page", pages.page(file, me, attempt, link));
        return "complaint/one";
    }

    private static String back(String number) {
        return "redirect:/complaints/" + number;
    }
}
