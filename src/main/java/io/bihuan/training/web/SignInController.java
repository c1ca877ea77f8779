package io.bihuan.training.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.training.Attendance;
import io.bihuan.training.SessionLists;
import io.bihuan.training.SignIn;
import io.bihuan.training.SignInDesk;
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
    private final SessionLists lists;
    private final Attendance attendance;
    private final UiFactory uis;

    SignInController(SignInDesk desk, SessionLists lists, Attendance attendance, UiFactory uis) {
        this.desk = desk;
        this.lists = lists;
        this.attendance = attendance;
        this.uis = uis;
    }

    @Allow({Permission.SESSION_ATTEND, Permission.OWN_DESK})
    @GetMapping("/sign-in")
    String page(
            SignedIn me,
            @RequestParam(name = "s", defaultValue = "") String session,
            @RequestParam(name = "c", defaultValue = "") String code,
            Model model) {
        return show(me, session, code, "", List.of(), Tone.NEUTRAL, model);
    }

    @Allow({Permission.SESSION_ATTEND, Permission.OWN_DESK})
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
            case SignIn.AlreadyIn already ->
                show(
                        me,
                        "",
                        "",
                        "training.sign-in.already",
                        List.of(ui.dates().time(already.since())),
                        Tone.GOOD,
                        model);
            case SignIn.WrongCode() -> show(me, "", code, "training.sign-in.wrong", List.of(), Tone.BAD, model);
            case SignIn.TooManyTries() -> show(me, "", "", "training.sign-in.too-many", List.of(), Tone.BAD, model);
            case SignIn.NotOnRoster _ ->
                show(me, "", "", "training.sign-in.not-on-roster", List.of(), Tone.WARN, model);
            case SignIn.NotOpenYet early ->
                show(me, "", "", "training.sign-in.not-yet", List.of(ui.when(early.from())), Tone.WARN, model);
            case SignIn.Over _ -> show(me, "", "", "training.sign-in.over", List.of(), Tone.WARN, model);
        };
    }

    private String show(
            SignedIn me, String session, String code, String said, List<Object> facts, Tone tone, Model model) {
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
        model.addAttribute("page", new SignInPage(session, code, today, said, facts, tone));
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
