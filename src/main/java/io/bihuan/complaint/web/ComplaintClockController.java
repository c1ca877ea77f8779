package io.bihuan.complaint.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.complaint.Checklist;
import io.bihuan.complaint.ComplaintLists;
import io.bihuan.complaint.PauseDesk;
import io.bihuan.complaint.Pausing;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Stops and starts a complaint's clock, and ticks off the steps of whoever holds it. */
@Controller
class ComplaintClockController {

    private static final int REASON = 500;

    private final ComplaintLists lists;
    private final PauseDesk pauses;
    private final Checklist checklist;
    private final ComplaintPages pages;
    private final UiFactory uis;

    ComplaintClockController(
            ComplaintLists lists, PauseDesk pauses, Checklist checklist, ComplaintPages pages, UiFactory uis) {
        this.lists = lists;
        this.pauses = pauses;
        this.checklist = checklist;
        this.pages = pages;
        this.uis = uis;
    }

    @Allow({Permission.COMPLAINT_HANDLE, Permission.COMPLAINT_SUPERVISE})
    @PostMapping("/complaints/{number}/pauses")
    String pause(
            SignedIn me,
            @PathVariable String number,
            @RequestParam(name = "waiting", defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var file = lists.file(number, me.branchId());
        if (!ComplaintPages.mayAct(file, me)) {
            Toast.refused(redirect, "complaint.notYours");
            return back(number);
        }
        var outcome =
                reason.length() > REASON ? new Pausing.ReasonNeeded() : pauses.pause(file.id(), reason, me.staffId());
        return switch (outcome) {
            case Pausing.Paused(var until) -> {
                Toast.done(redirect, "complaint.pause.done", uis.plain().when(until));
                yield back(number);
            }
            case Pausing.ReasonNeeded _ -> {
                response.setStatus(422);
                var errors = Errors.none().add("waiting", "complaint.pause.missing");
                var attempt = new ComplaintPages.Attempt(Map.of(), errors, List.of(), reason);
                model.addAttribute("page", pages.page(file, me, attempt, ""));
                yield "complaint/one";
            }
            case Pausing.NotHere _, Pausing.Already _, Pausing.TooLate _ -> {
                Toast.refused(
                        redirect,
                        "complaint.pause.refused." + outcome.getClass().getSimpleName());
                yield back(number);
            }
        };
    }

    @Allow({Permission.COMPLAINT_HANDLE, Permission.COMPLAINT_SUPERVISE})
    @PostMapping("/complaints/{number}/resumption")
    String resume(SignedIn me, @PathVariable String number, RedirectAttributes redirect) {
        var file = lists.file(number, me.branchId());
        if (ComplaintPages.mayAct(file, me)) {
            pauses.resume(file.id(), me.staffId());
            Toast.done(redirect, "complaint.resumed");
        } else {
            Toast.refused(redirect, "complaint.notYours");
        }
        return back(number);
    }

    @Allow({Permission.COMPLAINT_HANDLE, Permission.COMPLAINT_SUPERVISE})
    @PostMapping("/complaints/{number}/ticks")
    String tick(
            SignedIn me, @PathVariable String number, @RequestParam Checklist.Steps list, @RequestParam String step) {
        checklist.tick(lists.file(number, me.branchId()).id(), list, step, me.staffId());
        return back(number);
    }

    private static String back(String number) {
        return "redirect:/complaints/" + number;
    }
}
