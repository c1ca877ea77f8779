package io.bihuan.training.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.training.Feedback;
import io.bihuan.training.FeedbackDesk;
import io.bihuan.training.SessionLists;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The feedback form after a session, and the supervisor's judgement on how it was filled in. */
@Controller
class FeedbackController {

    private final FeedbackDesk desk;
    private final SessionPages pages;
    private final SessionLists lists;
    private final UiFactory uis;

    FeedbackController(FeedbackDesk desk, SessionPages pages, SessionLists lists, UiFactory uis) {
        this.desk = desk;
        this.pages = pages;
        this.lists = lists;
        this.uis = uis;
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/sessions/{id}/feedback")
    String give(
            SignedIn me,
            @PathVariable UUID id,
            @ModelAttribute("opinion") FeedbackForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var session = lists.require(id, me);
        var errors = form.check();
        if (errors.any()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("page", pages.of(session, me, RecordForm.of(session), form, errors));
            return "training/session";
        }
        switch (desk.give(id, me.staffId(), form.opinion())) {
            case Feedback.Taken() -> Toast.done(redirect, "training.feedback.thanks");
            case Feedback.NotThere() -> Toast.refused(redirect, "training.feedback.not-there");
            case Feedback.NotOverYet() -> Toast.refused(redirect, "training.feedback.not-over");
            case Feedback.TooLate(var until) ->
                Toast.refused(
                        redirect, "training.feedback.too-late", uis.plain().when(until));
        }
        return "redirect:/sessions/" + id;
    }

    @Allow(Permission.TRAINING_SUPERVISE)
    @PostMapping("/sessions/{id}/feedback/{staff}/carelessness")
    String careless(
            SignedIn me,
            @PathVariable UUID id,
            @PathVariable UUID staff,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        var session = lists.require(id, me);
        if (session.instructorId().equals(me.staffId())) {
            Toast.refused(redirect, "training.careless.own");
        } else if (why.isBlank()) {
            Toast.refused(redirect, "training.careless.no-reason");
        } else if (desk.careless(id, staff, why, me.staffId())) {
            Toast.done(redirect, "training.careless.marked");
        } else {
            Toast.refused(redirect, "training.careless.already");
        }
        return "redirect:/sessions/" + id;
    }
}
