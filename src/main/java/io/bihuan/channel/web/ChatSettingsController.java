package io.bihuan.channel.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.channel.ChatDesk;
import io.bihuan.channel.SigningKeys;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Which sites embed the chat, and how much one address may ask for. */
@Controller
class ChatSettingsController {

    private static final String HOME = "/channels/chat";
    private static final String MADE = "madeKey";

    private final ChatDesk desk;
    private final SigningKeys keys;

    ChatSettingsController(ChatDesk desk, SigningKeys keys) {
        this.desk = desk;
        this.keys = keys;
    }

    @Allow(Permission.CHANNEL_MANAGE)
    @GetMapping(HOME)
    String page(Model model, HttpServletRequest request) {
        return show(ChatSettingsForm.of(desk.settings()), Errors.none(), model, request);
    }

    @Allow(Permission.CHANNEL_MANAGE)
    @PostMapping(HOME)
    String change(
            ChatSettingsForm form,
            SignedIn person,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var errors = form.check();
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(form, errors, model, request);
        }
        desk.change(form.settings(), person.staffId());
        Toast.done(redirect, "channel.settings.kept");
        return "redirect:" + HOME;
    }

    @Allow(Permission.CHANNEL_MANAGE)
    @PostMapping(HOME + "/keys")
    String makeKey(SignedIn person, RedirectAttributes redirect) {
        keys.make(person.staffId())
                .ifPresentOrElse(
                        key -> redirect.addFlashAttribute(MADE, key),
                        () -> Toast.refused(redirect, "channel.keys.full", SigningKeys.MOST));
        return "redirect:" + HOME;
    }

    @Allow(Permission.CHANNEL_MANAGE)
    @PostMapping(HOME + "/keys/{id}/revocation")
    String revokeKey(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        if (keys.revoke(id, person.staffId())) {
            Toast.done(redirect, "channel.keys.revoked");
        } else {
            Toast.refused(redirect, "channel.keys.gone");
        }
        return "redirect:" + HOME;
    }

    private String show(ChatSettingsForm form, Errors errors, Model model, HttpServletRequest request) {
        var base = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        var made = model.getAttribute(MADE);
        model.addAttribute(
                "page", new ChatSettingsPage(form, errors, base, keys.all(), made == null ? "" : made.toString()));
        return "channel/settings";
    }
}
