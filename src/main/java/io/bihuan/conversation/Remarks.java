package io.bihuan.conversation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What the centre remarks beside a talk: places in the queue, who takes over, that it is over. Whoever wrote a letter is not
 * there to hear it, and a letter that says so would make no sense: there nothing is said.
 */
@Component
class Remarks {

    private final Messages messages;
    private final Carriers carriers;

    Remarks(Messages messages, Carriers carriers) {
        this.messages = messages;
        this.carriers = carriers;
    }

    /** Part of the caller's transaction. */
    void say(ConversationId id, String channel, Said said, Instant now) {
        if (isHeard(channel)) {
            messages.accept(NewMessage.ofSystem(id, said), now);
        }
    }

    /** The same in the voice of the agent who holds it; empty where it was not said. */
    Optional<Acceptance.Accepted> sayAs(UUID agent, ConversationId id, String channel, Said said, Instant now) {
        return isHeard(channel) ? messages.accept(NewMessage.ofScript(id, agent, said), now) : Optional.empty();
    }

    /** Whether somebody is there to hear it. */
    boolean isHeard(String channel) {
        return !carriers.writeLetters(channel);
    }
}
