package io.bihuan.conversation.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.IdentityDesk;
import io.bihuan.conversation.Verification;
import io.bihuan.web.Toast;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The identity check of E-04, and what it opens. */
@Controller
class IdentityController {

    private final IdentityDesk desk;

    IdentityController(IdentityDesk desk) {
        this.desk = desk;
    }

    @Allow(Permission.SERVE)
    @PostMapping("/workspace/{id}/identity")
    String check(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String order,
            SignedIn person,
            RedirectAttributes redirect) {
        switch (desk.verify(new ConversationId(id), person.staffId(), name, phone, order)) {
            case Verification.Verified _ -> Toast.done(redirect, "conversation.done.identity");
            case Verification.TooLittle(var needed) ->
                Toast.refused(redirect, "conversation.refused.identityNeeds", needed);
            case Verification.DoesNotFit _ -> Toast.refused(redirect, "conversation.refused.identityDiffers");
            case Verification.NotYours _ -> Toast.refused(redirect, "conversation.refused.notYours");
        }
        return "redirect:/workspace?c=" + id;
    }

    /** The phone number in clear: a POST, because looking at it leaves a trace. */
    @Allow(Permission.SERVE)
    @PostMapping("/workspace/{id}/phone")
    ResponseEntity<String> phone(@PathVariable UUID id, SignedIn person) {
        return ResponseEntity.of(desk.phone(new ConversationId(id), person.staffId()));
    }
}
