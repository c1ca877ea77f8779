package io.bihuan.conversation;

import io.bihuan.database.GroupedWrites;
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
    private final ConversationDesk conversations;
    private final ConversationSettings settings;
    private final Clock clock;

    MessageDesk(Messages messages, ConversationDesk conversations, ConversationSettings settings, Clock clock) {
        this.messages = messages;
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
        // What the database cannot keep, nobody has typed.
        var text = given.text().replace("\u0000", "");
        if (text.isBlank()) {
            return new Acceptance.Empty();
        }
        var length = text.codePointCount(0, text.length());
        if (length > settings.messageLimit()) {
            return new Acceptance.TooLong(length, settings.messageLimit());
        }
        var message = new NewMessage(
                given.conversation(), given.clientId(), given.from(), given.staffId(), given.scripted(), text);
        return write(message, clock.instant());
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
    private Optional<Acceptance.Accepted> firstOrAgain(NewMessage message, Instant now) {
        try {
            var accepted = TransactionSynchronizationManager.isActualTransactionActive()
                    ? messages.accept(message, now)
                    : grouped.write(new Messages.Asked(message, now));
            return accepted.or(() -> messages.known(message));
        } catch (DuplicateKeyException sentAgain) {
            return messages.known(message);
        }
    }
}
