package io.bihuan.conversation;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages that carry files: the message, its files and its event in one transaction of their own. */
@Component
class MessagesWithFiles {

    private final Messages messages;
    private final Attachments attachments;

    MessagesWithFiles(Messages messages, Attachments attachments) {
        this.messages = messages;
        this.attachments = attachments;
    }

    /** As {@link Messages#accept}, or {@link Acceptance.FilesMissing} when a file is not there. */
    @Transactional
    public Optional<? extends Acceptance> accept(NewMessage message, Instant now) {
        var carried = attachments.unsaid(message);
        if (carried.size() < message.attachments().size()) {
            return Optional.of(new Acceptance.FilesMissing());
        }
        var accepted = messages.alone(new Messages.Asked(message, now, carried));
        accepted.ifPresent(kept -> attachments.said(message, kept.seq()));
        return accepted;
    }
}
