package io.bihuan.training.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.people.People;
import io.bihuan.training.Closing;
import io.bihuan.training.ClosingDesk;
import io.bihuan.training.SessionDesk;
import io.bihuan.training.SessionLists;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One session: its page, its roster, its end. */
@Controller
class SessionController {

    private final SessionPages pages;
    private final SessionLists lists;
    private final SessionDesk desk;
    private final ClosingDesk closing;
    private final People people;
    private final UiFactory uis;

    SessionController(
            SessionPages pages,
            SessionLists lists,
            SessionDesk desk,
            ClosingDesk closing,
            People people,
            UiFactory uis) {
        this.pages = pages;
        this.lists = lists;
        this.desk = desk;
        this.closing = closing;
        this.people = people;
        this.uis = uis;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/sessions/{id}")
    String session(SignedIn me, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.of(id, me));
        return "training/session";
    }

    @Allow(Permission.SESSION_RUN)
    @GetMapping("/sessions/{id}/roster")
    String roster(SignedIn me, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.of(id, me));
        return "training/parts/roster";
    }

    @Allow(Permission.SESSION_RUN)
    @PostMapping("/sessions/{id}/seats")
    String expect(SignedIn me, @PathVariable UUID id, @RequestParam List<UUID> people, RedirectAttributes redirect) {
        lists.require(id, me);
        if (desk.expect(id, people, me.staffId())) {
            Toast.done(redirect, "training.expected");
        } else {
            Toast.refused(redirect, "training.expected.full");
        }
        return "redirect:/sessions/" + id;
    }

    @Allow(Permission.SESSION_RUN)
    @PostMapping("/sessions/{id}/cancellation")
    String cancel(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        lists.require(id, me);
        if (reason.isBlank()) {
            Toast.refused(redirect, "training.cancel.no-reason");
        } else if (desk.cancel(id, reason.strip(), me.staffId())) {
            Toast.done(redirect, "training.cancelled");
        } else {
            Toast.refused(redirect, "training.settled");
        }
        return "redirect:/sessions/" + id;
    }

    @Allow(Permission.SESSION_RUN)
    @PostMapping("/sessions/{id}/closing")
    String close(
            SignedIn me,
            @PathVariable UUID id,
            @ModelAttribute("record") RecordForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var session = lists.require(id, me);
        var errors = form.check();
        if (errors.any()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("page", pages.of(session, me, form, FeedbackForm.EMPTY, errors));
            return "training/session";
        }
        switch (closing.close(id, form.record(), me.staffId())) {
            case Closing.Closed(int attended, int absent) -> Toast.done(redirect, "training.closed", attended, absent);
            case Closing.AlreadySettled _ -> Toast.refused(redirect, "training.settled");
            case Closing.NotBegun(var starts) ->
                Toast.refused(redirect, "training.close.not-begun", uis.plain().when(starts));
            case Closing.LeaveUndecided(var staff) ->
                Toast.refused(redirect, "training.close.leave", people.name(staff));
        }
        return "redirect:/sessions/" + id;
    }
}
