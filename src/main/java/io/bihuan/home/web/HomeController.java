package io.bihuan.home.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door behind the door: each role lands where its day is spent. */
@Controller
class HomeController {

    @Allow(Permission.OWN_DESK)
    @GetMapping("/")
    String home(SignedIn me) {
        if (me.is(Role.DIRECTOR)) {
            return "redirect:/board";
        }
        if (me.is(Role.AGENT) && !me.is(Role.SUPERVISOR) && !me.is(Role.TEAM_LEADER)) {
            return "redirect:/workspace";
        }
        if (me.is(Role.TRAINEE)) {
            return "redirect:/me/learning";
        }
        return "redirect:/today";
    }
}
