package io.bihuan.mail;

import io.bihuan.web.UiFactory;
import jakarta.mail.MessagingException;
import org.springframework.stereotype.Service;

/** Tries the two lines of the mailbox, for whoever has just set them up. */
@Service
public class MailTrial {

    private final Mailbox mailbox;
    private final MailServer server;
    private final MailFetch faults;
    private final UiFactory uis;

    MailTrial(Mailbox mailbox, MailServer server, MailFetch faults, UiFactory uis) {
        this.mailbox = mailbox;
        this.server = server;
        this.faults = faults;
        this.uis = uis;
    }

    /** What it came to, in words. */
    public record Result(boolean good, String words) {}

    /** Opens both lines and closes them again. */
    public Result run() {
        var settings = mailbox.settings();
        var ui = uis.plain();
        if (!settings.isOpen()) {
            return new Result(false, faults.closed());
        }
        var passwords = mailbox.passwords();
        try {
            server.tryIn(settings.in(), passwords.in());
        } catch (MessagingException failed) {
            return new Result(false, ui.text("mail.trial.in", faults.words(failed)));
        }
        try {
            server.tryOut(settings.out(), passwords.out());
        } catch (MessagingException failed) {
            return new Result(false, ui.text("mail.trial.out", faults.words(failed)));
        }
        return new Result(true, ui.text("mail.trial.good"));
    }
}
