package io.bihuan.conversation;

import io.bihuan.audit.Audit;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passes conversations on without a form, as when somebody leaves the house: the customer is told who takes over (E-08). */
@Service
@Transactional
public class PassingDesk {

    private final Conversations conversations;
    private final ConversationDesk desk;
    private final Connecting connecting;
    private final Holds holds;
    private final Recalls recalls;
    private final Remarks remarks;
    private final Queue queue;
    private final Says says;
    private final ConversationNews news;
    private final Audit audit;
    private final Clock clock;

    PassingDesk(
            Conversations conversations,
            ConversationDesk desk,
            Connecting connecting,
            Holds holds,
            Recalls recalls,
            Remarks remarks,
            Queue queue,
            Says says,
            ConversationNews news,
            Audit audit,
            Clock clock) {
        this.conversations = conversations;
        this.desk = desk;
        this.connecting = connecting;
        this.holds = holds;
        this.recalls = recalls;
        this.remarks = remarks;
        this.queue = queue;
        this.says = says;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** Passes a conversation to a named colleague, or to whoever is free next; the customer is told beforehand (E-08). */
    public Passing pass(ConversationId id, UUID by, @Nullable UUID colleague) {
        var conversation = conversations.lock(id);
        if (!Move.HAND_OVER.leadsFrom(conversation.state()) || !conversation.heldBy(by)) {
            return new Passing.NotYours();
        }
        if (colleague != null && !queue.servers(conversation.channel()).contains(colleague)) {
            return new Passing.NotThere();
        }
        var now = clock.instant();
        recalls.release(id);
        audit.did(by, "conversation.passed", "conversation", id.value());
        if (colleague == null) {
            remarks.say(id, conversation.channel(), says.passedOn(), now);
            desk.waitsAgain(conversation, Raising.AGAIN, now);
            news.tell(id, by, "passed");
            return new Passing.Queued(queue.place(id));
        }
        remarks.say(id, conversation.channel(), says.handedTo(colleague), now);
        holds.over(id);
        news.tell(id, by, "passed");
        connecting.connect(id, colleague, now, now);
        return new Passing.Handed();
    }
}
