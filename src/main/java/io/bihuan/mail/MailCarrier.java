package io.bihuan.mail;

import io.bihuan.conversation.Attachment;
import io.bihuan.conversation.Attachments;
import io.bihuan.conversation.Carried;
import io.bihuan.conversation.Carrier;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.NoWayOut;
import io.bihuan.conversation.Outgoing;
import io.bihuan.conversation.Speaker;
import io.bihuan.database.Ids;
import io.bihuan.file.Files;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends what an agent writes as a letter in its thread. What goes by itself, a greeting or a place, is no letter. */
@Component
class MailCarrier implements Carrier {

    private static final int NAMED = 20;

    private static final NoWayOut NO_LETTER = new NoWayOut("mail.noWayOut.noLetter");
    private static final NoWayOut CLOSED = new NoWayOut("mail.noWayOut.closed", "/channels/mail");

    private final Mailbox mailbox;
    private final MailServer server;
    private final MailFetch faults;
    private final Threads threads;
    private final Attachments attachments;
    private final Files files;
    private final Clock clock;

    MailCarrier(
            Mailbox mailbox,
            MailServer server,
            MailFetch faults,
            Threads threads,
            Attachments attachments,
            Files files,
            Clock clock) {
        this.mailbox = mailbox;
        this.server = server;
        this.faults = faults;
        this.threads = threads;
        this.attachments = attachments;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String channel() {
        return MailDesk.CHANNEL;
    }

    @Override
    public boolean isLive() {
        return false;
    }

    @Override
    public Optional<NoWayOut> noWayOut(ConversationId conversation) {
        if (threads.of(conversation.value()).isEmpty()) {
            return Optional.of(NO_LETTER);
        }
        return mailbox.settings().isOpen() ? Optional.empty() : Optional.of(CLOSED);
    }

    @Override
    public Carried carry(Outgoing message) {
        if (message.scripted() || message.from() == Speaker.SYSTEM) {
            return new Carried.LeftOut();
        }
        var thread = threads.of(message.conversation().value()).orElse(null);
        if (thread == null) {
            return new Carried.Refused(faults.words(NO_LETTER));
        }
        var settings = mailbox.settings();
        if (!settings.isOpen()) {
            return new Carried.TryAgain(faults.words(CLOSED));
        }
        var session = server.sending(settings.out());
        try (var line =
                server.transport(session, settings.out(), mailbox.passwords().out())) {
            var heavy = tooHeavy(line, message);
            if (heavy.isPresent()) {
                return new Carried.Refused(heavy.get());
            }
            var letter = letter(session, settings, thread, message);
            line.sendMessage(letter, letter.getAllRecipients());
            threads.went(
                    Ids.next(), letter.getMessageID(), message.conversation().value(), clock.instant());
            return new Carried.Delivered();
        } catch (SendFailedException refused) {
            return isForGood(refused)
                    ? new Carried.Refused(faults.refused(String.valueOf(refused.getMessage())))
                    : new Carried.TryAgain(faults.words(refused));
        } catch (MessagingException | IOException failed) {
            return new Carried.TryAgain(faults.words(failed));
        }
    }

    /** Why the server would not take the files, by what it says of itself (RFC 1870), before they go over the line. */
    private Optional<String> tooHeavy(Transport line, Outgoing message) {
        var told = line instanceof SMTPTransport smtp ? smtp.getExtensionParameter("SIZE") : null;
        var limit = told != null && told.strip().matches("\\d{1,12}") ? Long.parseLong(told.strip()) : 0;
        var bytes = enclosed(message).stream().mapToLong(Attachment::size).sum();
        return limit > 0 && bytes * 4 / 3 > limit
                ? Optional.of(faults.tooLarge((bytes >> 20) + 1, Math.max(1, limit * 3 / 4 >> 20)))
                : Optional.empty();
    }

    private List<Attachment> enclosed(Outgoing message) {
        return attachments
                .of(message.conversation(), message.seq(), message.seq())
                .getOrDefault(message.seq(), List.of());
    }

    private static boolean isForGood(Exception refused) {
        for (Exception cause = refused; cause != null; cause = next(cause)) {
            var code = cause instanceof SMTPAddressFailedException address
                    ? address.getReturnCode()
                    : cause instanceof SMTPSendFailedException whole ? whole.getReturnCode() : 0;
            if (code >= 500 && code < 600) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Exception next(Exception cause) {
        return cause instanceof MessagingException mail ? mail.getNextException() : null;
    }

    private MimeMessage letter(Session session, MailSettings settings, Threads.MailThread thread, Outgoing message)
            throws MessagingException, IOException {
        var name = "<" + message.name() + "@" + settings.domain() + ">";
        var letter = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", name);
            }
        };
        letter.setFrom(new InternetAddress(settings.address(), settings.house(), StandardCharsets.UTF_8.name()));
        letter.setRecipient(
                Message.RecipientType.TO,
                new InternetAddress(thread.address(), thread.name(), StandardCharsets.UTF_8.name()));
        letter.setSentDate(Date.from(message.at()));
        var before = threads.names(thread.conversation(), NAMED).stream()
                .filter(each -> !each.equals(name))
                .toList();
        letter.setSubject(
                (before.isEmpty() ? "" : "Re: ") + thread.subject() + " [#" + thread.token() + "]",
                StandardCharsets.UTF_8.name());
        if (!before.isEmpty()) {
            letter.setHeader("In-Reply-To", before.getLast());
            letter.setHeader("References", String.join("\r\n ", before));
        }
        fill(letter, message);
        letter.saveChanges();
        return letter;
    }

    private void fill(MimeMessage letter, Outgoing message) throws MessagingException, IOException {
        var enclosed = enclosed(message);
        if (enclosed.isEmpty()) {
            letter.setText(message.text(), StandardCharsets.UTF_8.name());
            return;
        }
        var parts = new MimeMultipart();
        var words = new MimeBodyPart();
        words.setText(message.text(), StandardCharsets.UTF_8.name());
        parts.addBodyPart(words);
        for (var attachment : enclosed) {
            parts.addBodyPart(part(message, attachment));
        }
        letter.setContent(parts);
    }

    private MimeBodyPart part(Outgoing message, Attachment attachment) throws MessagingException, IOException {
        var part = new MimeBodyPart();
        var file = attachments.find(message.conversation(), attachment.id());
        try (var content = Objects.requireNonNull(files.open(file.id()))) {
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, attachment.type())));
        }
        part.setFileName(MimeUtility.encodeText(attachment.name(), "UTF-8", null));
        return part;
    }
}
