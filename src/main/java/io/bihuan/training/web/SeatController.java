package io.bihuan.training.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.training.LeaveDesk;
import io.bihuan.training.Session;
import io.bihuan.training.SessionDesk;
import io.bihuan.training.SessionLists;
import io.bihuan.training.SignIn;
import io.bihuan.training.SignInDesk;
import io.bihuan.training.SignOut;
import io.bihuan.training.SignOutDesk;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.time.DateTimeException;
import java.time.Instant;
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

    private static final int LONGEST_PLACE = 12;

    private final SessionLists lists;
    private final SessionDesk desk;
    private final SignInDesk signIn;
    private final SignOutDesk signOut;
    private final LeaveDesk leave;
    private final UiFactory uis;

    SeatController(
            SessionLists lists,
            SessionDesk desk,
            SignInDesk signIn,
            SignOutDesk signOut,
            LeaveDesk leave,
            UiFactory uis) {
        this.lists = lists;
        this.desk = desk;
        this.signIn = signIn;
        this.signOut = signOut;
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
        try {
            var came = instant(time, session);
            if (came.isAfter(uis.plain().dates().now())) {
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
            case SignIn.WrongCode _, SignIn.StaleCode _, SignIn.TooManyTries _ ->
                throw new IllegalStateException("no code by hand");
        }
    }

    @Allow(Permission.SESSION_RUN)
    @PostMapping("/sessions/{id}/seats/{staff}/departure")
    String left(
            SignedIn me,
            @PathVariable UUID id,
            @PathVariable UUID staff,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        var session = lists.require(id, me);
        try {
            var left = instant(time, session);
            if (left.isAfter(uis.plain().dates().now())) {
                Toast.refused(redirect, "training.left.future");
            } else {
                sayOut(signOut.byHand(id, staff, left, note.strip(), me.staffId()), redirect);
            }
        } catch (DateTimeException e) {
            Toast.refused(redirect, "training.hand.time");
        }
        return "redirect:/sessions/" + id;
    }

    private void sayOut(SignOut outcome, RedirectAttributes redirect) {
        switch (outcome) {
            case SignOut.Out out when out.earlyMinutes() == 0 -> Toast.done(redirect, "training.left.on-time");
            case SignOut.Out out -> Toast.done(redirect, "training.left", out.earlyMinutes());
            case SignOut.AlreadyOut already ->
                Toast.refused(
                        redirect, "training.left.already", uis.plain().dates().time(already.since()));
            case SignOut.NeverIn _ -> Toast.refused(redirect, "training.left.never-in");
            case SignOut.NotBegun early ->
                Toast.refused(redirect, "training.left.not-begun", uis.plain().when(early.startsAt()));
            case SignOut.Settled _ -> Toast.refused(redirect, "training.settled");
            case SignOut.WrongCode _, SignOut.StaleCode _, SignOut.TooManyTries _ ->
                throw new IllegalStateException("no code by hand");
        }
    }

    /** A time of the session's day as typed; now where nothing was typed. */
    private Instant instant(String time, Session session) {
        var dates = uis.plain().dates();
        return time.isBlank()
                ? dates.now()
                : LocalDate.ofInstant(session.startsAt(), dates.zone())
                        .atTime(LocalTime.parse(time))
                        .atZone(dates.zone())
                        .toInstant();
    }

    @Allow(Permission.SESSION_RUN)
    @PostMapping("/sessions/{id}/seats/{staff}/place")
    String place(
            SignedIn me,
            @PathVariable UUID id,
            @PathVariable UUID staff,
            @RequestParam(defaultValue = "") String place,
            RedirectAttributes redirect) {
        lists.require(id, me);
        if (place.isBlank() || place.strip().length() > LONGEST_PLACE) {
            Toast.refused(redirect, "training.place.missing");
        } else if (desk.place(id, staff, place.strip(), me.staffId())) {
            Toast.done(redirect, "training.placed", place.strip());
        } else {
            Toast.refused(redirect, "training.place.taken", place.strip());
        }
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
