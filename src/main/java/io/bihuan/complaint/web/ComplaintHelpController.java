package io.bihuan.complaint.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.complaint.ApprovalDesk;
import io.bihuan.complaint.ComplaintDesk;
import io.bihuan.complaint.ComplaintLists;
import io.bihuan.complaint.Deciding;
import io.bihuan.task.Department;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a complaint needs of others: a decision on its amount, and tasks of other departments. */
@Controller
class ComplaintHelpController {

    private static final int TITLE = 80;
    private static final int LONG = 2_000;

    private final ComplaintLists lists;
    private final ComplaintDesk desk;
    private final ApprovalDesk approvals;
    private final ComplaintPages pages;

    ComplaintHelpController(ComplaintLists lists, ComplaintDesk desk, ApprovalDesk approvals, ComplaintPages pages) {
        this.lists = lists;
        this.desk = desk;
        this.approvals = approvals;
        this.pages = pages;
    }

    @Allow(Permission.COMPLAINT_SUPERVISE)
    @PostMapping("/complaints/{number}/approval")
    String decide(
            SignedIn me,
            @PathVariable String number,
            @RequestParam boolean granted,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        var file = lists.file(number, me.branchId());
        var cut = note.length() > LONG ? note.substring(0, LONG) : note;
        switch (approvals.decide(file.id(), granted, cut, me.staffId())) {
            case Deciding.Granted _ -> Toast.done(redirect, "complaint.approval.granted");
            case Deciding.Refused _ -> Toast.done(redirect, "complaint.approval.refused");
            case Deciding.ReasonNeeded _ -> Toast.refused(redirect, "complaint.approval.reason.missing");
            case Deciding.OnesOwn _ -> Toast.refused(redirect, "complaint.approval.own");
            case Deciding.BeyondYou(var limit) ->
                Toast.refused(redirect, "complaint.approval.beyond", limit.toPlainString());
            case Deciding.Gone _ -> Toast.refused(redirect, "complaint.approval.gone");
        }
        return "redirect:/complaints/" + number;
    }

    /** Asks another department for something. */
    @Allow({Permission.COMPLAINT_HANDLE, Permission.COMPLAINT_SUPERVISE})
    @PostMapping("/complaints/{number}/tasks")
    String ask(
            SignedIn me,
            @PathVariable String number,
            @RequestParam Department department,
            @RequestParam(name = "task", defaultValue = "") String title,
            @RequestParam(name = "taskDetail", defaultValue = "") String detail,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var file = lists.file(number, me.branchId());
        if (title.isBlank() || title.length() > TITLE || detail.length() > LONG || file.closedAt() != null) {
            response.setStatus(422);
            var errors = Errors.none().add("task", "complaint.task.missing", TITLE);
            var attempt = new ComplaintPages.Attempt(Map.of(), errors, List.of(), title + "\n" + detail);
            model.addAttribute("page", pages.page(file, me, attempt, ""));
            return "complaint/one";
        }
        desk.ask(file.id(), department, title, detail, me.staffId());
        Toast.done(redirect, "complaint.task.asked");
        return "redirect:/complaints/" + number;
    }
}
