package io.bihuan.webform.web;

import io.bihuan.access.RateLimits;
import io.bihuan.channel.ChatDesk;
import io.bihuan.channel.ServiceHours;
import io.bihuan.conversation.DeskLists;
import io.bihuan.privacy.Notices;
import io.bihuan.web.Errors;
import io.bihuan.web.OpenToAll;
import io.bihuan.web.UiFactory;
import io.bihuan.webform.Enquiries;
import io.bihuan.webform.Enquiry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where customers ask on the web without an account: a page of its own, or inside the sites that may embed the chat. */
@OpenToAll
@Controller
class ContactController {

    private static final int A_MINUTE = 5;
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors ";

    private final Enquiries enquiries;
    private final ChatDesk chat;
    private final ServiceHours hours;
    private final DeskLists desks;
    private final Notices notices;
    private final RateLimits limits;
    private final UiFactory uis;
    private final Clock clock;

    ContactController(
            Enquiries enquiries,
            ChatDesk chat,
            ServiceHours hours,
            DeskLists desks,
            Notices notices,
            RateLimits limits,
            UiFactory uis,
            Clock clock) {
        this.enquiries = enquiries;
        this.chat = chat;
        this.hours = hours;
        this.desks = desks;
        this.notices = notices;
        this.limits = limits;
        this.uis = uis;
        this.clock = clock;
    }

    @GetMapping("/contact")
    String form(@RequestParam(defaultValue = "false") boolean embed, Model model, HttpServletResponse response) {
        return show(ContactForm.empty(), Errors.none(), "", embed, model, response);
    }

    @PostMapping("/contact")
    String ask(
            ContactForm form,
            @RequestParam(defaultValue = "false") boolean embed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var errors = form.check(enquiries.answersByMail());
        if (errors.any()) {
            response.setStatus(422);
            return show(form, errors, "", embed, model, response);
        }
        if (!limits.take("contact", request.getRemoteAddr(), A_MINUTE)) {
            response.setStatus(429);
            response.setHeader("Retry-After", String.valueOf(limits.secondsUntilNext()));
            return show(form, errors, "webform.contact.tooMany", embed, model, response);
        }
        policy(embed, response);
        model.addAttribute("embedded", embed);
        model.addAttribute("enquiry", taken(form));
        return "webform/taken";
    }

    /** Pressed twice at the same moment, the second hears what the first did. */
    private Enquiry taken(ContactForm form) {
        try {
            return enquiries.take(form.asked());
        } catch (DuplicateKeyException sentTwice) {
            return enquiries.take(form.asked());
        }
    }

    private String show(
            ContactForm form, Errors errors, String said, boolean embed, Model model, HttpServletResponse response) {
        policy(embed, response);
        var notice = notices.current("FORM")
                .map(each -> each.words(uis.plain().english()))
                .orElse("");
        model.addAttribute(
                "page",
                new ContactPage(
                        form,
                        errors,
                        notice,
                        enquiries.answersByMail(),
                        embed,
                        said,
                        desks.answerBy(clock.instant(), null),
                        hours.served(),
                        hours.opensAt().orElse(null)));
        return "webform/contact";
    }

    private void policy(boolean embed, HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                POLICY + (embed ? ("'self' " + String.join(" ", chat.settings().origins())).strip() : "'none'"));
    }
}
