package io.bihuan.conversation;

import io.bihuan.audit.Audit;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a supervisor does to the queue by hand, always with a reason. */
@Service
@Transactional
public class QueueDesk {

    private static final int LONGEST = 200;

    private final Conversations conversations;
    private final Priorities priorities;
    private final Connecting connecting;
    private final OfferDesk offers;
    private final Queue queue;
    private final Seats seats;
    private final Routing routing;
    private final ServiceRules rules;
    private final ConversationNews news;
    private final Audit audit;
    private final Clock clock;

    QueueDesk(
            Conversations conversations,
            Priorities priorities,
            Connecting connecting,
            OfferDesk offers,
            Queue queue,
            Seats seats,
            Routing routing,
            ServiceRules rules,
            ConversationNews news,
            Audit audit,
            Clock clock) {
        this.conversations = conversations;
        this.priorities = priorities;
        this.connecting = connecting;
        this.offers = offers;
        this.queue = queue;
        this.seats = seats;
        this.routing = routing;
        this.rules = rules;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Done {
        DONE,
        NO_REASON,
        /** More points than the standard lets somebody give at once, or none. */
        NOT_SO_MANY,
        NO_LONGER_WAITING,
        /** The person is not there, or may not serve this. */
        NOT_THERE,
        HANDS_FULL
    }

    /** Moves a conversation forward, or back with points below zero. */
    public Done raise(ConversationId id, int points, String reason, UUID by) {
        if (isNoReason(reason)) {
            return Done.NO_REASON;
        }
        if (points == 0 || Math.abs(points) > rules.routing().mostPointsByHand()) {
            return Done.NOT_SO_MANY;
        }
        if (conversations.lock(id).state() != State.WAITING) {
            return Done.NO_LONGER_WAITING;
        }
        priorities.raise(id, points, Raising.BY_HAND, reason.strip(), by, clock.instant());
        audit.did(
                by,
                "conversation.raised",
                "conversation",
                id.toString(),
                Map.of("points", String.valueOf(points), "reason", reason.strip()));
        news.arrived(id);
        routing.soon();
        return Done.DONE;
    }

    /** Gives a waiting conversation to somebody by name. */
    public Done assign(ConversationId id, UUID agent, String reason, UUID by) {
        if (isNoReason(reason)) {
            return Done.NO_REASON;
        }
        var conversation = conversations.lock(id);
        if (!Move.CONNECT.leadsFrom(conversation.state()) || conversation.waitingSince() == null) {
            return Done.NO_LONGER_WAITING;
        }
        if (!queue.servers(conversation.channel()).contains(agent)) {
            return Done.NOT_THERE;
        }
        var now = clock.instant();
        if (!seats.takeWithRoom(agent, conversation.channel(), now)) {
            return Done.HANDS_FULL;
        }
        offers.withdraw(id);
        audit.did(
                by,
                "conversation.assigned",
                "conversation",
                id.toString(),
                Map.of("agent", agent.toString(), "reason", reason.strip()));
        connecting.connect(id, agent, conversation.waitingSince(), now);
        return Done.DONE;
    }

    /** How many points may be given at once. */
    @Transactional(readOnly = true)
    public int mostPoints() {
        return rules.routing().mostPointsByHand();
    }

    private static boolean isNoReason(String reason) {
        return reason.isBlank() || reason.length() > LONGEST;
    }
}
