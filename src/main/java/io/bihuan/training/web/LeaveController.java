package io.bihuan.training.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.training.Leave;
import io.bihuan.training.LeaveDesk;
import io.bihuan.training.SessionLists;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking for leave from a session, and deciding on it. */
@Controller
class LeaveController {

    private final LeaveDesk desk;
    private final SessionLists lists;
    private final UiFactory uis;

    LeaveController(LeaveDesk desk, SessionLists lists, UiFactory uis) {
        this.desk = desk;
        this.lists = lists;
        this.uis = uis;
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/sessions/{id}/leave")
    String ask(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        switch (desk.ask(id, me.staffId(), reason)) {
            case Leave.Asked _ -> Toast.done(redirect, "training.leave.asked");
            case Leave.TooLate(var latest) ->
                Toast.refused(redirect, "training.leave.too-late", uis.plain().when(latest));
            case Leave.NotOnRoster() -> Toast.refused(redirect, "training.sign-in.not-on-roster");
            case Leave.AlreadyAsked() -> Toast.refused(redirect, "training.leave.already");
            case Leave.NoReason() -> Toast.refused(redirect, "training.leave.no-reason");
        }
        return "redirect:/sessions/" + id;
    }

    @Allow(Permission.TRAINING_SUPERVISE)
    @PostMapping("/leave/{id}/decision")
    String decide(SignedIn me, @PathVariable UUID id, @RequestParam boolean granted, RedirectAttributes redirect) {
        lists.require(desk.require(id).sessionId(), me);
        desk.decide(id, granted, me.staffId());
        Toast.done(redirect, granted ? "training.leave.granted" : "training.leave.refused");
        return "redirect:/sessions";
    }
}
