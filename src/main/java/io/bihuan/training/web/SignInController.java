package io.bihuan.training.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.training.Attendance;
import io.bihuan.training.SessionLists;
import io.bihuan.training.SignIn;
import io.bihuan.training.SignInDesk;
import io.bihuan.training.SignOut;
import io.bihuan.training.SignOutDesk;
import io.bihuan.web.Toast;
import io.bihuan.web.Tone;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signing in to a session by its code, scanned or typed. */
@Controller
class SignInController {

    private final SignInDesk desk;
    private final SignOutDesk signOut;
    private final SessionLists lists;
    private final Attendance attendance;
    private final UiFactory uis;

    SignInController(SignInDesk desk, SignOutDesk signOut, SessionLists lists, Attendance attendance, UiFactory uis) {
        this.desk = desk;
        this.signOut = signOut;
        this.lists = lists;
        this.attendance = attendance;
        this.uis = uis;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/sign-in")
    String page(
            SignedIn me,
            @RequestParam(name = "s", defaultValue = "") String session,
            @RequestParam(name = "c", defaultValue = "") String code,
            Model model) {
        return show(me, session, code, "", List.of(), Tone.NEUTRAL, model);
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/sign-in")
    String signIn(
            SignedIn me,
            @RequestParam(name = "s", defaultValue = "") String session,
            @RequestParam(name = "c", defaultValue = "") String code,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var digits = code.replaceAll("\\D", "");
        var id = id(session);
        var outcome = id == null ? desk.type(digits, me.staffId()) : desk.scan(id, digits, me.staffId());
        var ui = uis.plain();
        if (outcome instanceof SignIn.In(UUID signed, int late)) {
            if (late == 0) {
                Toast.done(redirect, "training.sign-in.on-time");
            } else {
                Toast.done(redirect, "training.sign-in.late", late);
            }
            return "redirect:/sessions/" + signed;
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return switch (outcome) {
            case SignIn.In _ -> throw new IllegalStateException("answered above");
            case SignIn.AlreadyIn already -> alreadyIn(me, already, digits, model);
            case SignIn.WrongCode() -> show(me, "", code, "training.sign-in.wrong", List.of(), Tone.BAD, model);
            case SignIn.StaleCode(var ago) ->
                show(me, "", "", "training.sign-in.stale", List.of(ui.dates().length(ago)), Tone.BAD, model);
            case SignIn.TooManyTries() -> show(me, "", "", "training.sign-in.too-many", List.of(), Tone.BAD, model);
            case SignIn.NotOnRoster _ ->
                show(me, "", "", "training.sign-in.not-on-roster", List.of(), Tone.WARN, model);
            case SignIn.NotOpenYet early ->
                show(me, "", "", "training.sign-in.not-yet", List.of(ui.when(early.from())), Tone.WARN, model);
            case SignIn.Over _ -> show(me, "", "", "training.sign-in.over", List.of(), Tone.WARN, model);
        };
    }

    /** Who is in already, and shows the code again, may be on the way out: asked first, with what it would mean. */
    private String alreadyIn(SignedIn me, SignIn.AlreadyIn already, String code, Model model) {
        var since = uis.plain().dates().time(already.since());
        var early = signOut.earlyNow(already.sessionId());
        var begun = !uis.plain()
                .dates()
                .now()
                .isBefore(lists.require(already.sessionId(), me).startsAt());
        var leaving = begun ? new SignInPage.Leaving(already.sessionId().toString(), code, early) : null;
        return show(me, "", "", "training.sign-in.already", List.of(since), Tone.GOOD, leaving, model);
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/sign-out")
    String signOut(
            SignedIn me,
            @RequestParam(name = "s") UUID session,
            @RequestParam(name = "c", defaultValue = "") String code,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var ui = uis.plain();
        var outcome = signOut.scan(session, code.replaceAll("\\D", ""), me.staffId());
        if (outcome instanceof SignOut.Out(UUID left, int early)) {
            if (early == 0) {
                Toast.done(redirect, "training.sign-out.done");
            } else {
                Toast.done(redirect, "training.sign-out.early", early);
            }
            return "redirect:/sessions/" + left;
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return switch (outcome) {
            case SignOut.Out _ -> throw new IllegalStateException("answered above");
            case SignOut.AlreadyOut already ->
                show(me, "", "", "training.left.already", List.of(ui.dates().time(already.since())), Tone.GOOD, model);
            case SignOut.NeverIn _ -> show(me, "", "", "training.left.never-in", List.of(), Tone.WARN, model);
            case SignOut.NotBegun early ->
                show(me, "", "", "training.left.not-begun", List.of(ui.when(early.startsAt())), Tone.WARN, model);
            case SignOut.Settled _ -> show(me, "", "", "training.settled", List.of(), Tone.WARN, model);
            case SignOut.WrongCode() -> show(me, "", "", "training.sign-in.wrong", List.of(), Tone.BAD, model);
            case SignOut.StaleCode(var ago) ->
                show(me, "", "", "training.sign-in.stale", List.of(ui.dates().length(ago)), Tone.BAD, model);
            case SignOut.TooManyTries() -> show(me, "", "", "training.sign-in.too-many", List.of(), Tone.BAD, model);
        };
    }

    private String show(
            SignedIn me, String session, String code, String said, List<Object> facts, Tone tone, Model model) {
        return show(me, session, code, said, facts, tone, null, model);
    }

    private String show(
            SignedIn me,
            String session,
            String code,
            String said,
            List<Object> facts,
            Tone tone,
            SignInPage.@Nullable Leaving leaving,
            Model model) {
        var ui = uis.plain();
        var today = attendance.of(me.staffId()).stream()
                .filter(mine -> LocalDate.ofInstant(
                                mine.session().startsAt(), ui.dates().zone())
                        .equals(ui.dates().today()))
                .map(mine -> new SignInPage.Mine(
                        mine.session(),
                        lists.state(mine.session()),
                        lists.onTimeUntil(mine.session()),
                        mine.seat().signedInAt()))
                .toList();
        model.addAttribute("page", new SignInPage(session, code, today, said, facts, tone, leaving));
        return "training/sign-in";
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
