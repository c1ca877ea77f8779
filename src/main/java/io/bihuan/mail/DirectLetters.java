package io.bihuan.mail;

import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.customer.MailAddress;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands letters to the centre's own mail server, in no thread. */
@Component
class DirectLetters implements LettersToOne {

    private static final Logger LOG = LoggerFactory.getLogger(DirectLetters.class);

    private final Mailbox mailbox;
    private final MailServer server;
    private final Customers customers;
    private final Clock clock;

    DirectLetters(Mailbox mailbox, MailServer server, Customers customers, Clock clock) {
        this.mailbox = mailbox;
        this.server = server;
        this.customers = customers;
        this.clock = clock;
    }

    @Override
    public Optional<String> reaches(CustomerId customer) {
        return mailbox.settings().isOpen() ? customers.mailAddress(customer).map(MailAddress::hint) : Optional.empty();
    }

    @Override
    public boolean hand(CustomerId customer, String subject, String words) {
        var settings = mailbox.settings();
        var address = customers.mailAddress(customer).orElse(null);
        if (address == null || !settings.isOpen()) {
            return false;
        }
        var session = server.sending(settings.out());
        try (var line =
                server.transport(session, settings.out(), mailbox.passwords().out())) {
            var letter = new MimeMessage(session);
            letter.setFrom(new InternetAddress(settings.address(), settings.house(), StandardCharsets.UTF_8.name()));
            letter.setRecipient(Message.RecipientType.TO, new InternetAddress(address.value()));
            letter.setSubject(subject, StandardCharsets.UTF_8.name());
            letter.setText(words, StandardCharsets.UTF_8.name());
            letter.setHeader("Auto-Submitted", "auto-generated");
            letter.setSentDate(Date.from(clock.instant()));
            letter.saveChanges();
            line.sendMessage(letter, letter.getAllRecipients());
            return true;
        } catch (MessagingException | UnsupportedEncodingException failed) {
            LOG.warn("A letter to customer {} was not taken by the mail server", customer, failed);
            return false;
        }
    }
}
