package io.bihuan.training.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.training.LeaveDesk;
import io.bihuan.training.SessionDesk;
import io.bihuan.training.SessionLists;
import io.bihuan.training.SignIn;
import io.bihuan.training.SignInDesk;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the instructor or the supervisor does to one seat of a session. */
@Controller
class SeatController {

    private final SessionLists lists;
    private final SessionDesk desk;
    private final SignInDesk signIn;
    private final LeaveDesk leave;
    private final UiFactory uis;

    SeatController(SessionLists lists, SessionDesk desk, SignInDesk signIn, LeaveDesk leave, UiFactory uis) {
        this.lists = lists;
        this.desk = desk;
        this.signIn = signIn;
        this.leave = leave;
        this.uis = uis;
    }

    @Allow(Permission.SESSION_RUN)
    @PostMapping("/sessions/{id}/seats/{staff}/presence")
    String present(
            SignedIn me,
            @PathVariable UUID id,
            @PathVariable UUID staff,
            @RequestParam(defaultValue = "") String time,
            RedirectAttributes redirect) {
        var session = lists.require(id, me);
        var ui = uis.plain();
        var zone = ui.dates().zone();
        try {
            var came = time.isBlank()
                    ? ui.dates().now()
                    : LocalDate.ofInstant(session.startsAt(), zone)
                            .atTime(LocalTime.parse(time))
                            .atZone(zone)
                            .toInstant();
            if (came.isAfter(ui.dates().now())) {
                Toast.refused(redirect, "training.hand.future");
            } else {
                say(signIn.byHand(id, staff, came, me.staffId()), redirect);
            }
        } catch (DateTimeException e) {
            Toast.refused(redirect, "training.hand.time");
        }
        return "redirect:/sessions/" + id;
    }

    private void say(SignIn outcome, RedirectAttributes redirect) {
        switch (outcome) {
            case SignIn.In in when in.lateMinutes() == 0 -> Toast.done(redirect, "training.hand.on-time");
            case SignIn.In in -> Toast.done(redirect, "training.hand.late", in.lateMinutes());
            case SignIn.AlreadyIn already ->
                Toast.refused(
                        redirect, "training.hand.already", uis.plain().dates().time(already.since()));
            case SignIn.NotOpenYet early ->
                Toast.refused(redirect, "training.sign-in.not-yet", uis.plain().when(early.from()));
            case SignIn.Over _ -> Toast.refused(redirect, "training.sign-in.over");
            case SignIn.NotOnRoster _ -> Toast.refused(redirect, "training.sign-in.not-on-roster");
            case SignIn.WrongCode _, SignIn.TooManyTries _ -> throw new IllegalStateException("no code by hand");
        }
    }

    @Allow(Permission.SESSION_RUN)
    @PostMapping("/sessions/{id}/seats/{staff}/departure")
    String left(
            SignedIn me,
            @PathVariable UUID id,
            @PathVariable UUID staff,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        lists.require(id, me);
        desk.leftEarly(id, staff, note.strip(), me.staffId());
        Toast.done(redirect, "training.left");
        return "redirect:/sessions/" + id;
    }

    @Allow(Permission.SESSION_RUN)
    @PostMapping("/sessions/{id}/seats/{staff}/remark")
    String remark(
            SignedIn me,
            @PathVariable UUID id,
            @PathVariable UUID staff,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        lists.require(id, me);
        if (note.isBlank()) {
            Toast.refused(redirect, "training.remark.empty");
        } else {
            desk.remark(id, staff, note.strip(), me.staffId());
            Toast.done(redirect, "training.remarked");
        }
        return "redirect:/sessions/" + id;
    }

    @Allow(Permission.TRAINING_SUPERVISE)
    @PostMapping("/sessions/{id}/seats/{staff}/excuse")
    String excuse(
            SignedIn me,
            @PathVariable UUID id,
            @PathVariable UUID staff,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        lists.require(id, me);
        if (note.isBlank()) {
            Toast.refused(redirect, "training.excuse.no-reason");
        } else {
            leave.overrule(id, staff, note, me.staffId());
            Toast.done(redirect, "training.excused");
        }
        return "redirect:/sessions/" + id;
    }

    @Allow(Permission.SESSION_RUN)
    @PostMapping("/sessions/{id}/seats/{staff}/release")
    String release(SignedIn me, @PathVariable UUID id, @PathVariable UUID staff, RedirectAttributes redirect) {
        lists.require(id, me);
        desk.release(id, staff, me.staffId());
        Toast.done(redirect, "training.released");
        return "redirect:/sessions/" + id;
    }
}
