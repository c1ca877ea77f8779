package io.bihuan.shift.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.shift.AgentState;
import io.bihuan.shift.Presence;
import io.bihuan.shift.ReadyFirst;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<ReadyFirst> first;

    PresenceController(Presence presence, ObjectProvider<ReadyFirst> first) {
        this.presence = presence;
        this.first = first;
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

    /** Says that the screen is alive, and nothing else. */
    @Allow(Permission.SERVE)
    @GetMapping("/presence/heart")
    ResponseEntity<Void> alive(SignedIn person) {
        presence.seen(person.staffId());
        return ResponseEntity.noContent().build();
    }

    /** Whoever is not prepared is led to where they prepare, and is ready only then. */
    @Allow(Permission.SERVE)
    @PostMapping("/presence")
    Object set(
            @RequestParam AgentState state,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            SignedIn person,
            Model model) {
        var before = state == AgentState.READY
                ? first.stream()
                        .flatMap(each -> each.before(person.staffId()).stream())
                        .findFirst()
                : Optional.<String>empty();
        if (before.isPresent()) {
            return fragment == null
                    ? "redirect:" + before.get()
                    : ResponseEntity.noContent()
                            .header("HX-Redirect", before.get())
                            .build();
        }
        presence.set(person.staffId(), state);
        if (fragment == null) {
            return "redirect:/workspace";
        }
        model.addAttribute("state", state);
        return "shift/parts/presence";
    }
}
