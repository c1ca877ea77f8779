package io.bihuan.conversation;

import io.bihuan.audit.Audit;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A talk taken out of its agent's hands by somebody who supervises; the customer is told. */
@Service
@Transactional
public class TakeOverDesk {

    private static final int LONGEST = 200;

    private final Conversations conversations;
    private final Connecting connecting;
    private final Holds holds;
    private final Recalls recalls;
    private final Remarks remarks;
    private final Queue queue;
    private final Seats seats;
    private final Says says;
    private final ConversationNews news;
    private final Audit audit;
    private final Clock clock;

    TakeOverDesk(
            Conversations conversations,
            Connecting connecting,
            Holds holds,
            Recalls recalls,
            Remarks remarks,
            Queue queue,
            Seats seats,
            Says says,
            ConversationNews news,
            Audit audit,
            Clock clock) {
        this.conversations = conversations;
        this.connecting = connecting;
        this.holds = holds;
        this.recalls = recalls;
        this.remarks = remarks;
        this.queue = queue;
        this.seats = seats;
        this.says = says;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Done {

        /** It is done. */
        record Taken() implements Done {}

        /** Meanwhile somebody else holds it. */
        record HeldBy(UUID staffId) implements Done {}

        /** The talk is over. */
        record Over() implements Done {}

        /** They hold no certificate for the way this customer came. */
        record NotCertified() implements Done {}

        /** A reason is needed. */
        record NoReason() implements Done {}

        /** The person is not there, may not serve this, or has full hands. */
        record NotThere() implements Done {}
    }

    /**
     * Takes a talk over oneself: with a certificate for the way the customer came, as everybody who serves, but with hands
     * however full.
     *
     * @param from whom the supervisor saw it with: where somebody was faster, they are told instead
     */
    public Done takeOver(ConversationId id, UUID from, UUID by, String reason) {
        var conversation = conversations.lock(id);
        var refused = refused(conversation, from, reason);
        if (refused != null) {
            return refused;
        }
        if (!queue.mayServe(by, conversation.channel())) {
            return new Done.NotCertified();
        }
        seats.lock(by, clock.instant());
        move(conversation, from, by, by, reason, says.takenOver(by));
        return new Done.Taken();
    }

    /** Sends a talk to another agent, who must be there with a hand free. */
    public Done send(ConversationId id, UUID from, UUID to, UUID by, String reason) {
        var conversation = conversations.lock(id);
        var refused = refused(conversation, from, reason);
        if (refused != null) {
            return refused;
        }
        if (to.equals(from)
                || !queue.servers(conversation.channel()).contains(to)
                || !seats.takeWithRoom(to, conversation.channel(), clock.instant())) {
            return new Done.NotThere();
        }
        move(conversation, from, to, by, reason, says.handedTo(to));
        return new Done.Taken();
    }

    private static @Nullable Done refused(Conversation conversation, UUID from, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            return new Done.NoReason();
        }
        if (!Move.HAND_OVER.leadsFrom(conversation.state()) || conversation.agentId() == null) {
            return new Done.Over();
        }
        return conversation.heldBy(from) ? null : new Done.HeldBy(conversation.agentId());
    }

    private void move(Conversation conversation, UUID from, UUID to, UUID by, String reason, Said words) {
        var id = conversation.name();
        var now = clock.instant();
        recalls.release(id);
        remarks.say(id, conversation.channel(), words, now);
        holds.over(id);
        connecting.give(id, to, now);
        audit.did(
                by,
                by.equals(to) ? "conversation.taken-over" : "conversation.sent",
                "conversation",
                id.toString(),
                Map.of("from", from.toString(), "to", to.toString(), "reason", reason.strip()));
        news.tell(id, from, "passed");
        news.tell(id, to, "assigned");
    }
}
