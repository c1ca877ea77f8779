package io.bihuan.wechat.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.Carriages;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import io.bihuan.wechat.Account;
import io.bihuan.wechat.AccountTrial;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What opens the official account. */
@Controller
class WeChatController {

    private static final String HOME = "/channels/wechat";
    private static final int SHOWN = 20;

    private final Account account;
    private final AccountTrial trial;
    private final Carriages carriages;

    WeChatController(Account account, AccountTrial trial, Carriages carriages) {
        this.account = account;
        this.trial = trial;
        this.carriages = carriages;
    }

    @Allow(Permission.CHANNEL_MANAGE)
    @GetMapping(HOME)
    String page(Model model, HttpServletRequest request) {
        return show(WeChatForm.of(account.settings()), Errors.none(), "", false, model, request);
    }

    @Allow(Permission.CHANNEL_MANAGE)
    @PostMapping(HOME)
    String change(
            WeChatForm form,
            SignedIn person,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var errors = form.check();
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(form, errors, "", false, model, request);
        }
        account.change(
                form.settings(),
                form.text(form.secret()),
                form.text(form.token()),
                form.text(form.aesKey()),
                person.staffId());
        Toast.done(redirect, "wechat.settings.kept");
        return "redirect:" + HOME;
    }

    /** Asks the platform whether it knows the account as it is kept. */
    @Allow(Permission.CHANNEL_MANAGE)
    @PostMapping(HOME + "/trial")
    String tryAccount(Model model, HttpServletRequest request) {
        var result = trial.run();
        return show(WeChatForm.of(account.settings()), Errors.none(), result.words(), result.good(), model, request);
    }

    private String show(
            WeChatForm form, Errors errors, String words, boolean good, Model model, HttpServletRequest request) {
        var base = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        model.addAttribute(
                "page",
                new WeChatPage(
                        form,
                        errors,
                        account.settings().isOpen(),
                        base + "/api/v1/wechat/callback",
                        account.standing(),
                        carriages.undelivered("WECHAT", SHOWN),
                        words,
                        good));
        return "wechat/settings";
    }
}
