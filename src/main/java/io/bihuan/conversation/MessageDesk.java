package io.bihuan.conversation;

import io.bihuan.database.GroupedWrites;
import io.bihuan.web.Visible;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes in messages. Accepted means durable: numbered without gaps in its conversation, kept, and on its way to those
 * who watch. The same message handed in again, on whichever node, stays one and gets the same answer.
 */
@Service
public class MessageDesk {

    /** Groups of messages that are written at the same time. */
    private static final int GROUPS = 1;

    private static final int MOST_IN_A_GROUP = 64;

    private final Messages messages;
    private final GroupedWrites<Messages.Asked, Optional<Acceptance.Accepted>> grouped;
    private final MessagesWithFiles files;
    private final ConversationDesk conversations;
    private final ConversationSettings settings;
    private final Clock clock;

    MessageDesk(
            Messages messages,
            MessagesWithFiles files,
            ConversationDesk conversations,
            ConversationSettings settings,
            Clock clock) {
        this.messages = messages;
        this.files = files;
        this.grouped = new GroupedWrites<>(GROUPS, MOST_IN_A_GROUP, messages);
        this.conversations = conversations;
        this.settings = settings;
        this.clock = clock;
    }

    /** How many characters a message may have. */
    public int limit() {
        return settings.messageLimit();
    }

    /** Takes in a message, or says why not. A customer's words within the grace take an ended conversation up again. */
    public Acceptance accept(NewMessage given) {
        var message = cleaned(given);
        return flaw(message).orElseGet(() -> write(message, clock.instant()));
    }

    /** The message as it would be kept: what the database cannot keep, nobody has typed. */
    NewMessage cleaned(NewMessage given) {
        var text = given.text().replace("\u0000", "");
        return given.saying(Visible.in(text) ? text : "");
    }

    /** What keeps a message from being said to anybody at all. */
    Optional<Acceptance> flaw(NewMessage message) {
        var text = message.text();
        var carried = message.attachments().size();
        if (text.isEmpty() && carried == 0) {
            return Optional.of(new Acceptance.Empty());
        }
        if (carried > settings.attachmentsAMessage()) {
            return Optional.of(new Acceptance.TooManyFiles(carried, settings.attachmentsAMessage()));
        }
        var length = text.codePointCount(0, text.length());
        return length > settings.messageLimit()
                ? Optional.of(new Acceptance.TooLong(length, settings.messageLimit()))
                : Optional.empty();
    }

    private Acceptance write(NewMessage message, Instant now) {
        for (var attempt = 0; attempt < 3; attempt++) {
            var accepted = firstOrAgain(message, now);
            if (accepted.isPresent()) {
                return accepted.get();
            }
            switch (conversations.takeUp(message)) {
                case TakenUp.Again _ -> {}
                case TakenUp.NotYours _ -> {
                    return new Acceptance.NotYours();
                }
                case TakenUp.TooLate(var since) -> {
                    return new Acceptance.Ended(since);
                }
            }
        }
        throw new IllegalStateException("A message was neither kept nor refused: " + message.conversation());
    }

    /** Nearly every message is sent once, so that is tried first; only then is it looked for among those accepted. */
    private Optional<? extends Acceptance> firstOrAgain(NewMessage message, Instant now) {
        try {
            var accepted = message.attachments().isEmpty() ? words(message, now) : files.accept(message, now);
            return accepted.isPresent() && !(accepted.get() instanceof Acceptance.FilesMissing)
                    ? accepted
                    : messages.known(message).<Acceptance>map(known -> known).or(() -> accepted);
        } catch (DuplicateKeyException sentAgain) {
            return messages.known(message);
        }
    }

    private Optional<? extends Acceptance> words(NewMessage message, Instant now) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? messages.accept(message, now)
                : grouped.write(new Messages.Asked(message, now));
    }
}
