package io.bihuan.mail;

import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.CustomerTalks;
import io.bihuan.conversation.Outreach;
import io.bihuan.mail.Threads.MailThread;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a letter first, to the address from which a customer wrote last: it is known to be theirs. */
@Component
@Transactional
class MailOutreach implements Outreach {

    private final Mailbox mailbox;
    private final Threads threads;
    private final CustomerTalks talks;

    MailOutreach(Mailbox mailbox, Threads threads, CustomerTalks talks) {
        this.mailbox = mailbox;
        this.threads = threads;
        this.talks = talks;
    }

    @Override
    public String channel() {
        return MailDesk.CHANNEL;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean reaches(List<UUID> customer) {
        return mailbox.settings().isOpen()
                && threads.latestOf(talks.of(customer)).isPresent();
    }

    @Override
    public void ready(ConversationId conversation, List<UUID> customer, String subject) {
        var known = threads.latestOf(talks.of(customer)).orElseThrow();
        threads.begin(new MailThread(conversation.value(), known.address(), known.name(), subject, MailDesk.token()));
    }
}
