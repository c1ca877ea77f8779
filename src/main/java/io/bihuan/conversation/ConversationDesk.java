package io.bihuan.conversation;

import io.bihuan.audit.Audit;
import io.bihuan.customer.CustomerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that can be done to a conversation besides speaking in it. */
@Service
@Transactional
public class ConversationDesk {

    private final Conversations conversations;
    private final Remarks remarks;
    private final Queue queue;
    private final Seats seats;
    private final Priorities priorities;
    private final Connecting connecting;
    private final OfferDesk offers;
    private final Endings endings;
    private final Recalls recalls;
    private final Holds holds;
    private final Routing routing;
    private final ServiceRules rules;
    private final Says says;
    private final ConversationNews news;
    private final Outreaches outreaches;
    private final Audit audit;
    private final Clock clock;

    ConversationDesk(
            Conversations conversations,
            Remarks remarks,
            Queue queue,
            Seats seats,
            Priorities priorities,
            Connecting connecting,
            OfferDesk offers,
            Endings endings,
            Recalls recalls,
            Holds holds,
            Routing routing,
            ServiceRules rules,
            Says says,
            ConversationNews news,
            Outreaches outreaches,
            Audit audit,
            Clock clock) {
        this.conversations = conversations;
        this.remarks = remarks;
        this.queue = queue;
        this.seats = seats;
        this.priorities = priorities;
        this.connecting = connecting;
        this.offers = offers;
        this.endings = endings;
        this.recalls = recalls;
        this.holds = holds;
        this.routing = routing;
        this.rules = rules;
        this.says = says;
        this.news = news;
        this.outreaches = outreaches;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes a customer in; an agent is looked for at once. */
    public ConversationId open(NewConversation asked) {
        var now = clock.instant();
        var id = ConversationId.next();
        conversations.open(id, asked, rules.version(now), LocalDate.ofInstant(now, clock.getZone()), now);
        priorities.rank(id, asked.customer() == null ? null : asked.customer().value(), now);
        news.arrived(id);
        routing.soon();
        return id;
    }

    /** An agent takes a waiting conversation out of the queue by hand. */
    public Taking take(ConversationId id, UUID agent) {
        var conversation = conversations.lock(id);
        if (!queue.mayServe(agent, conversation.channel())) {
            return new Taking.NotCertified(agent);
        }
        if (!Move.CONNECT.leadsFrom(conversation.state()) || conversation.waitingSince() == null) {
            return new Taking.NoLongerWaiting();
        }
        var now = clock.instant();
        offers.withdraw(id);
        if (!seats.takeWithRoom(agent, conversation.channel(), now)) {
            routing.soon();
            return new Taking.HandsFull();
        }
        connecting.connect(id, agent, conversation.waitingSince(), now);
        return new Taking.Taken();
    }

    /** The agent ends the talk; what remains is the record. */
    public Ending end(ConversationId id, UUID by) {
        return endings.end(id, by);
    }

    /** The same for an agent who has seen everything up to this number: more that the customer said keeps the talk open. */
    public Ending end(ConversationId id, UUID by, long seen) {
        return endings.end(id, by, seen);
    }

    /** The customer leaves. */
    public Ending leave(ConversationId id) {
        return endings.leave(id);
    }

    /** The agent goes on with a conversation whose record is not yet written. */
    public boolean resume(ConversationId id, UUID by) {
        var conversation = conversations.lock(id);
        if (!Move.RESUME.leadsFrom(conversation.state()) || !conversation.heldBy(by)) {
            return false;
        }
        conversations.resume(id);
        news.tell(id, by, "resumed");
        return true;
    }

    /** The agent has checked who the customer is, by these particulars (E-04); from now on private data may be seen. */
    public boolean checkIdentity(ConversationId id, UUID by, List<String> particulars) {
        var conversation = conversations.lock(id);
        if (!conversation.heldBy(by) || conversation.identityCheckedAt() != null) {
            return false;
        }
        var now = clock.instant();
        conversations.identityChecked(id, by, now);
        if (conversation.state() != State.CLOSED) {
            remarks.say(id, conversation.channel(), says.identityChecked(), now);
        }
        audit.did(
                by,
                "conversation.identity.checked",
                "conversation",
                id.toString(),
                Map.of("by", String.join(", ", particulars)));
        news.tell(id, by, "identity");
        return true;
    }

    /** Now it is known whose conversation it is. */
    public void belongsTo(ConversationId id, CustomerId customer, UUID by) {
        conversations.lock(id);
        conversations.belongsTo(id, customer.value());
        priorities.heed(id, customer.value(), clock.instant());
        routing.soon();
        audit.did(
                by,
                "conversation.customer.linked",
                "conversation",
                id.toString(),
                Map.of("customer", customer.toString()));
        news.tell(id, by, "customer");
    }

    /** The agent has everything up to this number before their eyes; false when that was known. */
    public boolean read(ConversationId id, UUID by, long seq) {
        return conversations.read(id, by, seq);
    }

    /** The record is written: the conversation is closed, and everybody concerned learns of it. */
    void recorded(Conversation conversation, UUID by) {
        endings.recorded(conversation, by);
    }

    /** The customer has written after the end, before its record: the talk goes on with whoever is there. */
    void goesOn(ConversationId id) {
        endings.goesOn(id);
    }

    /** Nobody has said a word for as long as the standard allows; false when somebody has in the meantime. */
    boolean fallsSilent(ConversationId id) {
        return endings.fallsSilent(id);
    }

    /** How long whoever was passed a conversation may hand it back. */
    Duration refuseWithin() {
        return rules.routing().refuseWithin();
    }

    TakenUp takeUp(NewMessage message) {
        var conversation = conversations.lock(message.conversation());
        if (conversation.state() != State.CLOSED) {
            return message.from() == Speaker.AGENT && !conversation.heldBy(message.staffId())
                    ? new TakenUp.NotYours()
                    : new TakenUp.Again();
        }
        var now = clock.instant();
        var ended = conversation.endedAt();
        var begun = outreaches.unanswered(message.conversation());
        if (conversation.imported()
                || message.from() != Speaker.CUSTOMER
                || begun.isEmpty()
                        && now.isAfter(ended.plus(
                                rules.of(conversation.standardVersion()).reopenWithin()))) {
            return new TakenUp.TooLate(ended);
        }
        waitsAgain(conversation, Raising.AGAIN, begun.orElse(""), now);
        return new TakenUp.Again();
    }

    /** It goes back to those who wait, before those who were never served; the caller has it locked and has told the customer. */
    void waitsAgain(Conversation conversation, Raising because, Instant now) {
        waitsAgain(conversation, because, "", now);
    }

    private void waitsAgain(Conversation conversation, Raising because, String words, Instant now) {
        var id = conversation.name();
        recalls.release(id);
        holds.over(id);
        conversations.waitAgain(id, now);
        priorities.rank(id, conversation.customerId(), now);
        var points = because == Raising.LEFT_ALONE
                ? rules.routing().pointsLeftAlone()
                : rules.routing().pointsAgain();
        priorities.raise(id, points, because, words, null, now);
        news.arrived(id);
        routing.soon();
    }
}
