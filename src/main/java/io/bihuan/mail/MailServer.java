package io.bihuan.mail;

import io.bihuan.mail.MailSettings.Security;
import io.bihuan.mail.MailSettings.Server;
import io.bihuan.reach.Outside;
import io.bihuan.reach.Reach;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** The lines to the two mail servers. Their addresses are asked about each time, as a name may lead elsewhere tomorrow. */
@Component
class MailServer {

    /** Letters fetched in one go; the next go follows soon. */
    private static final int AT_ONCE = 50;

    private static final int LARGEST_MEGABYTES = 40;

    private final Outside outside;

    MailServer(Outside outside) {
        this.outside = outside;
    }

    /** The server's name leads nowhere, or where nobody may call. */
    static final class OutOfReach extends MessagingException {
        private static final long serialVersionUID = 1;

        final boolean unknown;

        OutOfReach(String host, boolean unknown) {
            super(host);
            this.unknown = unknown;
        }
    }

    /** What takes in a letter. */
    interface Taker {
        void take(byte[] raw);

        /** Of a letter of so many megabytes, more than are fetched, what stands on its envelope. */
        void takeEnvelope(byte[] header, int megabytes, int largest);
    }

    /**
     * Hands over what came after the mark, in order, and says how far it came. A mailbox that was never read, or was made
     * anew, begins with what comes from now on.
     */
    Mailbox.Mark fetch(Server server, String password, Mailbox.Mark mark, Taker taker)
            throws MessagingException, IOException {
        try (var store = store(server, password);
                var inbox = store.getFolder("INBOX")) {
            inbox.open(Folder.READ_WRITE);
            if (!(inbox instanceof UIDFolder numbered)) {
                throw new MessagingException("the server numbers no letters");
            }
            var validity = numbered.getUIDValidity();
            if (mark.validity() == null || mark.validity() != validity) {
                return new Mailbox.Mark(validity, numbered.getUIDNext() - 1);
            }
            var last = mark.lastUid();
            var count = 0;
            for (var message : numbered.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
                var uid = numbered.getUID(message);
                if (uid <= mark.lastUid() || count++ >= AT_ONCE) {
                    continue;
                }
                var raw = new ByteArrayOutputStream();
                if (message.getSize() <= LARGEST_MEGABYTES << 20) {
                    message.writeTo(raw);
                    taker.take(raw.toByteArray());
                } else {
                    taker.takeEnvelope(header(message), message.getSize() >> 20, LARGEST_MEGABYTES);
                }
                message.setFlag(Flags.Flag.SEEN, true);
                last = Math.max(last, uid);
            }
            return new Mailbox.Mark(validity, last);
        }
    }

    /** Of a letter too large to be fetched, what stands on its envelope. */
    private static byte[] header(Message message) throws MessagingException {
        var lines = new StringBuilder();
        var headers = message.getMatchingHeaders(new String[] {
            "From", "Subject", "Message-ID", "In-Reply-To", "References", "Date", "Auto-Submitted", "Precedence"
        });
        while (headers.hasMoreElements()) {
            var header = headers.nextElement();
            lines.append(header.getName())
                    .append(": ")
                    .append(header.getValue())
                    .append("\r\n");
        }
        return lines.append("Content-Type: text/plain\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    Session sending(Server server) {
        return Session.getInstance(properties("smtp", server));
    }

    /** An open line to the server that takes letters. */
    Transport transport(Session session, Server server, String password) throws MessagingException {
        require(server.host());
        var transport = session.getTransport(protocol("smtp", server));
        if (server.user().isEmpty()) {
            transport.connect();
        } else {
            transport.connect(server.host(), server.port(), server.user(), password);
        }
        return transport;
    }

    /** Whether letters can be fetched; what is wrong is thrown. */
    void tryIn(Server server, String password) throws MessagingException {
        try (var store = store(server, password);
                var inbox = store.getFolder("INBOX")) {
            inbox.open(Folder.READ_ONLY);
        }
    }

    /** Whether letters can be handed in; what is wrong is thrown. */
    void tryOut(Server server, String password) throws MessagingException {
        transport(sending(server), server, password).close();
    }

    private Store store(Server server, String password) throws MessagingException {
        require(server.host());
        var store = Session.getInstance(properties("imap", server)).getStore(protocol("imap", server));
        store.connect(server.host(), server.port(), server.user(), password);
        return store;
    }

    private void require(String host) throws OutOfReach {
        switch (outside.of(host)) {
            case Reach.Open() -> {}
            case Reach.Unknown() -> throw new OutOfReach(host, true);
            case Reach.Private() -> throw new OutOfReach(host, false);
        }
    }

    private static String protocol(String kind, Server server) {
        return server.security() == Security.TLS ? kind + "s" : kind;
    }

    private static Properties properties(String kind, Server server) {
        var prefix = "mail." + protocol(kind, server) + ".";
        var properties = new Properties();
        properties.put(prefix + "host", server.host());
        properties.put(prefix + "port", String.valueOf(server.port()));
        properties.put(prefix + "auth", String.valueOf(!server.user().isEmpty()));
        properties.put(prefix + "starttls.enable", String.valueOf(server.security() == Security.STARTTLS));
        properties.put(prefix + "starttls.required", String.valueOf(server.security() == Security.STARTTLS));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "connectiontimeout", "8000");
        properties.put(prefix + "timeout", "20000");
        properties.put(prefix + "writetimeout", "20000");
        return properties;
    }
}
