package io.bihuan.mail.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.Carriages;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.mail.Letters;
import io.bihuan.mail.MailTrial;
import io.bihuan.mail.Mailbox;
import io.bihuan.web.Errors;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the centre's mailbox is reached, and letters as they came. */
@Controller
class MailController {

    private static final String HOME = "/channels/mail";
    private static final int SHOWN = 20;

    private final Mailbox mailbox;
    private final MailTrial trial;
    private final Letters letters;
    private final Carriages carriages;
    private final ConversationLists conversations;

    MailController(
            Mailbox mailbox, MailTrial trial, Letters letters, Carriages carriages, ConversationLists conversations) {
        this.mailbox = mailbox;
        this.trial = trial;
        this.letters = letters;
        this.carriages = carriages;
        this.conversations = conversations;
    }

    @Allow(Permission.CHANNEL_MANAGE)
    @GetMapping(HOME)
    String page(Model model) {
        return show(MailForm.of(mailbox.settings()), Errors.none(), "", false, model);
    }

    @Allow(Permission.CHANNEL_MANAGE)
    @PostMapping(HOME)
    String change(
            MailForm form, SignedIn person, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var errors = form.check();
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(form, errors, "", false, model);
        }
        mailbox.change(
                form.settings(mailbox.settings()),
                form.text(form.inPassword()),
                form.text(form.outPassword()),
                person.staffId());
        Toast.done(redirect, "mail.settings.kept");
        return "redirect:" + HOME;
    }

    /** Tries both lines as they are kept. */
    @Allow(Permission.CHANNEL_MANAGE)
    @PostMapping(HOME + "/trial")
    String tryLines(Model model) {
        var result = trial.run();
        return show(MailForm.of(mailbox.settings()), Errors.none(), result.words(), result.good(), model);
    }

    /** A letter as it came, to be saved: never shown, as it may hold anything. */
    @Allow({Permission.CONVERSATION_READ, Permission.SERVE, Permission.CHANNEL_MANAGE})
    @GetMapping("/mails/{id}")
    ResponseEntity<byte[]> original(@PathVariable UUID id, SignedIn person) {
        var original = letters.original(id).orElseThrow(() -> new NotFound("letter " + id));
        var conversation = original.conversationId();
        var seen = conversation == null
                ? person.may(Permission.CHANNEL_MANAGE)
                : conversations.mayRead(new ConversationId(conversation), person);
        if (!seen) {
            throw new NotFound("letter " + id);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(id + ".eml")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(original.raw());
    }

    private String show(MailForm form, Errors errors, String words, boolean good, Model model) {
        model.addAttribute(
                "page",
                new MailPage(
                        form,
                        errors,
                        mailbox.settings().isOpen(),
                        mailbox.standing(),
                        letters.odd(SHOWN),
                        carriages.undelivered("EMAIL", SHOWN),
                        words,
                        good));
        return "mail/settings";
    }
}
