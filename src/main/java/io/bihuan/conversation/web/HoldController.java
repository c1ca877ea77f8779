package io.bihuan.conversation.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.HoldDesk;
import io.bihuan.conversation.Holding;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks a customer for patience, and comes back. */
@Controller
class HoldController {

    private final HoldDesk desk;
    private final UiFactory uis;
    private final Clock clock;

    HoldController(HoldDesk desk, UiFactory uis, Clock clock) {
        this.desk = desk;
        this.uis = uis;
        this.clock = clock;
    }

    @Allow(Permission.SERVE)
    @PostMapping("/workspace/{id}/hold")
    String hold(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "") String why,
            SignedIn person,
            RedirectAttributes redirect) {
        var time = minutes.strip().matches("\\d{1,4}") ? Long.parseLong(minutes.strip()) : 0;
        var until = clock.instant().plus(Duration.ofMinutes(time));
        switch (desk.hold(new ConversationId(id), person.staffId(), until, why)) {
            case Holding.OnHold _ -> Toast.done(redirect, "conversation.done.onHold");
            case Holding.NoReason _ -> Toast.refused(redirect, "conversation.refused.holdReason");
            case Holding.NotSoLong(var most) ->
                Toast.refused(
                        redirect,
                        "conversation.refused.holdTime",
                        uis.plain().dates().length(most));
            case Holding.NotYours _ -> Toast.refused(redirect, "conversation.refused.notYours");
        }
        return "redirect:/workspace?c=" + id;
    }

    @Allow(Permission.SERVE)
    @PostMapping("/workspace/{id}/return")
    String comeBack(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        if (!desk.comeBack(new ConversationId(id), person.staffId())) {
            Toast.refused(redirect, "conversation.refused.notYours");
        }
        return "redirect:/workspace?c=" + id;
    }
}
