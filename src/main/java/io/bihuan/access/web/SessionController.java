package io.bihuan.access.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.Sessions;
import io.bihuan.access.SignedIn;
import io.bihuan.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where one is signed in, and ending it. */
@Controller
class SessionController {

    private final Sessions sessions;

    SessionController(Sessions sessions) {
        this.sessions = sessions;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/me/sessions")
    String page(SignedIn person, HttpServletRequest request, Model model) {
        var own = request.getSession().getId();
        model.addAttribute("page", new SessionsPage(sessions.of(person.accountId(), own)));
        return "access/sessions";
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/me/sessions/{key}/end")
    String end(@PathVariable String key, SignedIn person, RedirectAttributes redirect) {
        sessions.end(person.accountId(), key, person.staffId());
        Toast.done(redirect, "access.sessions.ended");
        return "redirect:/me/sessions";
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/me/sessions/end")
    String endAll(SignedIn person, HttpServletRequest request) {
        sessions.endAll(person.accountId(), person.staffId());
        request.getSession().invalidate();
        return "redirect:/login?left";
    }
}
