package io.bihuan.assessment.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.assessment.ExamId;
import io.bihuan.assessment.SittingDesk;
import io.bihuan.assessment.Starting;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins a sitting, or goes on with it. */
@Controller
class StartController {

    private final SittingDesk desk;
    private final UiFactory uis;

    StartController(SittingDesk desk, UiFactory uis) {
        this.desk = desk;
        this.uis = uis;
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/exams/{id}/sittings")
    String start(
            @PathVariable ExamId id,
            SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return switch (desk.start(id, person.staffId(), Devices.named(request, response))) {
            case Starting.Started(var sitting) -> "redirect:/sittings/" + sitting;
            case Starting.Begun(var sitting) -> "redirect:/sittings/" + sitting;
            case Starting.Occupied(var other) -> {
                Toast.refused(redirect, "assessment.start.occupied");
                yield "redirect:/sittings/" + other;
            }
            case Starting.Refused(var why) -> {
                Toast.refused(redirect, why.key(), why.arguments().toArray());
                yield "redirect:/me/exams";
            }
            case Starting.TooEarly(var opensAt) ->
                refused(redirect, "assessment.start.early", uis.plain().when(opensAt));
            case Starting.TooLate(var closedAt) ->
                refused(redirect, "assessment.start.late", uis.plain().when(closedAt));
        };
    }

    private static String refused(RedirectAttributes redirect, String key, String when) {
        Toast.refused(redirect, key, when);
        return "redirect:/me/exams";
    }
}
