package io.bihuan.mail;

import io.bihuan.conversation.Carried;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.Outgoing;
import io.bihuan.mail.Threads.MailThread;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters for conversations that came another way, by a form for instance: what comes back joins the same conversation. */
@Service
public class Correspondence {

    private final Mailbox mailbox;
    private final Threads threads;
    private final MailCarrier carrier;

    Correspondence(Mailbox mailbox, Threads threads, MailCarrier carrier) {
        this.mailbox = mailbox;
        this.threads = threads;
        this.carrier = carrier;
    }

    /** Whether the house has a mailbox. */
    public boolean isOpen() {
        return mailbox.settings().isOpen();
    }

    /** From now on this conversation has a thread of letters with this address. */
    @Transactional
    public void begin(ConversationId id, String address, String name, String subject) {
        threads.begin(new MailThread(id.value(), address, name, subject, MailDesk.token()));
    }

    /** Takes a message out as a letter of its thread. */
    public Carried carry(Outgoing message) {
        return carrier.carry(message);
    }
}
