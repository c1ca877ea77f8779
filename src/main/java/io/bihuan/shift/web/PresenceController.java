package io.bihuan.shift.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.shift.AgentState;
import io.bihuan.shift.Presence;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** An agent's own state, in the frame of every page. */
@Controller
class PresenceController {

    private final Presence presence;

    PresenceController(Presence presence) {
        this.presence = presence;
    }

    /** The switch; nothing for those who serve nobody. Asking for it now and then says that the screen is alive. */
    @Allow(Permission.OWN_DESK)
    @GetMapping("/presence")
    Object own(SignedIn person, Model model) {
        if (!person.may(Permission.SERVE)) {
            return ResponseEntity.noContent().build();
        }
        presence.seen(person.staffId());
        model.addAttribute("state", presence.of(person.staffId()));
        return "shift/parts/presence";
    }

    @Allow(Permission.SERVE)
    @PostMapping("/presence")
    String set(
            @RequestParam AgentState state,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            SignedIn person,
            Model model) {
        presence.set(person.staffId(), state);
        if (fragment == null) {
            return "redirect:/workspace";
        }
        model.addAttribute("state", state);
        return "shift/parts/presence";
    }
}
