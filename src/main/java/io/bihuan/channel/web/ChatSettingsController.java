package io.bihuan.channel.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.channel.ChatDesk;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Which sites embed the chat, and how much one address may ask for. */
@Controller
class ChatSettingsController {

    private final ChatDesk desk;

    ChatSettingsController(ChatDesk desk) {
        this.desk = desk;
    }

    @Allow(Permission.CHANNEL_MANAGE)
    @GetMapping("/channels/chat")
    String page(Model model, HttpServletRequest request) {
        return show(ChatSettingsForm.of(desk.settings()), Errors.none(), model, request);
    }

    @Allow(Permission.CHANNEL_MANAGE)
    @PostMapping("/channels/chat")
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
        return "redirect:/channels/chat";
    }

    private static String show(ChatSettingsForm form, Errors errors, Model model, HttpServletRequest request) {
        var base = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("tag", "<script src=\"" + base + "/widget.js\" async></script>");
        return "channel/settings";
    }
}
