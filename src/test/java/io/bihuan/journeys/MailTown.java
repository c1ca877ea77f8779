package io.bihuan.journeys;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.bihuan.database.Ids;
import io.bihuan.job.Recurring;
import io.bihuan.mail.MailSettings;
import io.bihuan.mail.MailSettings.Security;
import io.bihuan.mail.MailSettings.Server;
import io.bihuan.mail.Mailbox;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/** A mail server where the centre has its mailbox and one customer has theirs. */
final class MailTown implements AutoCloseable {

    private static final String HOUSE = "service@xingwan.example";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final String writer;
    private final Mailbox mailbox;
    private final MailSettings before;
    private final Recurring fetch;
    private final GreenMail server;
    private final GreenMailUser house;

    /** @param writer the customer's address */
    MailTown(String writer, Mailbox mailbox, List<Recurring> rounds) {
        this.writer = writer;
        this.mailbox = mailbox;
        this.before = mailbox.settings();
        this.fetch = rounds.stream()
                .filter(round -> round.name().equals("mail.fetch"))
                .findFirst()
                .orElseThrow();
        this.server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
        });
        server.start();
        this.house = server.setUser(HOUSE, "service", "secret");
        mailbox.change(
                new MailSettings(
                        HOUSE,
                        "星湾客服",
                        new Server("localhost", server.getImap().getPort(), Security.NONE, "service"),
                        new Server("localhost", server.getSmtp().getPort(), Security.NONE, ""),
                        30),
                "secret",
                "",
                Ids.next());
        fetch.run(); // from here on what comes is new
    }

    /** The customer writes, in answer to a letter or, with "", out of the blue. */
    void writes(String subject, String words, String answering) throws MessagingException {
        var raw = "From: " + writer + "\r\nTo: " + HOUSE + "\r\nSubject: " + subject + "\r\nMessage-ID: <"
                + UUID.randomUUID() + "@customer.example>\r\n"
                + (answering.isEmpty() ? "" : "In-Reply-To: " + answering + "\r\n")
                + "Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + words;
        house.deliver(new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
        fetch.run();
    }

    /** The letters that reached the customer, once there are so many. */
    List<MimeMessage> received(int many) {
        var domain = writer.substring(writer.indexOf('@') + 1);
        await().atMost(SOON).until(() -> server.getReceivedMessagesForDomain(domain).length >= many);
        return Arrays.asList(server.getReceivedMessagesForDomain(domain));
    }

    @Override
    public void close() {
        mailbox.change(before, "", "", Ids.next());
        server.stop();
    }
}
