package io.bihuan.mail;

import io.bihuan.conversation.NoWayOut;
import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import io.bihuan.web.UiFactory;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/** Looks into the mailbox every quarter of a minute, on one node at a time. */
@Component
class MailFetch implements Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(MailFetch.class);

    private final Mailbox mailbox;
    private final MailServer server;
    private final MailDesk desk;
    private final UiFactory uis;

    MailFetch(Mailbox mailbox, MailServer server, MailDesk desk, UiFactory uis) {
        this.mailbox = mailbox;
        this.server = server;
        this.desk = desk;
        this.uis = uis;
    }

    @Override
    public String name() {
        return "mail.fetch";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofSeconds(15));
    }

    @Override
    public void run() {
        var settings = mailbox.settings();
        if (!settings.isOpen()) {
            return;
        }
        try {
            var read = server.fetch(settings.in(), mailbox.passwords().in(), mailbox.mark(), new Taking());
            mailbox.mark(Objects.requireNonNullElse(read.validity(), 0L), read.lastUid());
            mailbox.fetched();
        } catch (MessagingException | IOException failed) {
            mailbox.failed(words(failed));
        }
    }

    /** A letter that breaks the program is left behind rather than holding up all that follow; the log has the whole. */
    private final class Taking implements MailServer.Taker {

        @Override
        public void take(byte[] raw) {
            safely(() -> desk.take(raw));
        }

        @Override
        public void takeEnvelope(byte[] header, int megabytes, int largest) {
            safely(() -> desk.takeEnvelope(header, megabytes, largest));
        }
    }

    private void safely(Runnable taking) {
        try {
            taking.run();
        } catch (TransientDataAccessException away) {
            throw away;
        } catch (RuntimeException broken) {
            LOG.error("A letter could not be taken in and was left in the mailbox", broken);
            mailbox.failed(uis.plain(Locale.SIMPLIFIED_CHINESE).text("mail.fault.letter"));
        }
    }

    /** What went wrong, for people. */
    String words(Exception failed) {
        return switch (failed) {
            case MailServer.OutOfReach out ->
                text(out.unknown ? "mail.fault.unknown" : "mail.fault.private", String.valueOf(out.getMessage()));
            case AuthenticationFailedException _ -> text("mail.fault.password");
            default -> text("mail.fault.line", String.valueOf(failed.getMessage()));
        };
    }

    /** Why a letter has no way out, and what helps. */
    String words(NoWayOut noWayOut) {
        return noWayOut.words(uis.plain(Locale.SIMPLIFIED_CHINESE));
    }

    /** There is no mailbox. */
    String closed() {
        return text("mail.fault.closed");
    }

    /** The other side takes no letter at this address. */
    String refused(String reply) {
        return text("mail.fault.refused", reply.replaceAll("\\s+", " ").strip());
    }

    /** The files are more than the server takes. */
    String tooLarge(long megabytes, long limit) {
        return text("mail.fault.tooLarge", megabytes, limit);
    }

    private String text(String key, Object... arguments) {
        return uis.plain(Locale.SIMPLIFIED_CHINESE).text(key, arguments);
    }
}
