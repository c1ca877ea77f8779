package io.bihuan.conversation;

import io.bihuan.audit.Audit;
import io.bihuan.customer.CustomerId;
import io.bihuan.live.Live;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that can be done to a conversation besides speaking in it. */
@Service
@Transactional
public class ConversationDesk {

    private final Conversations conversations;
    private final Messages messages;
    private final Queue queue;
    private final Router router;
    private final Routing routing;
    private final ServiceRules rules;
    private final Says says;
    private final Live live;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConversationDesk(
            Conversations conversations,
            Messages messages,
            Queue queue,
            Router router,
            Routing routing,
            ServiceRules rules,
            Says says,
            Live live,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.queue = queue;
        this.router = router;
        this.routing = routing;
        this.rules = rules;
        this.says = says;
        this.live = live;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Takes a customer in; an agent is looked for at once. */
    public ConversationId open(NewConversation asked) {
        var now = clock.instant();
        var id = ConversationId.next();
        conversations.open(id, asked, rules.version(now), LocalDate.ofInstant(now, clock.getZone()), now);
        live.publish("queue:all", "arrived", "{\"conversation\":\"" + id + "\"}");
        routing.soon();
        return id;
    }

    /** An agent takes a waiting conversation out of the queue by hand. */
    public Taking take(ConversationId id, UUID agent) {
        if (!queue.mayServe(agent)) {
            return new Taking.NotCertified(agent);
        }
        var conversation = conversations.lock(id);
        if (conversation.state() != State.WAITING || conversation.waitingSince() == null) {
            return new Taking.NoLongerWaiting();
        }
        router.assign(id, agent, conversation.waitingSince(), clock.instant());
        return new Taking.Taken();
    }

    /** Passes a conversation to a named colleague, or to whoever is free next; the customer is told beforehand (E-08). */
    public Passing pass(ConversationId id, UUID by, @Nullable UUID colleague) {
        var conversation = conversations.lock(id);
        if (conversation.state() != State.ACTIVE || !conversation.heldBy(by)) {
            return new Passing.NotYours();
        }
        var now = clock.instant();
        audit.did(by, "conversation.passed", "conversation", id.value());
        if (colleague == null) {
            messages.accept(NewMessage.ofSystem(id, says.passedOn()), now);
            conversations.waitAgain(id, now);
            tell(id, by, "passed");
            routing.soon();
            return new Passing.Queued(queue.place(id));
        }
        if (!queue.servers().contains(colleague)) {
            return new Passing.NotThere();
        }
        messages.accept(NewMessage.ofSystem(id, says.handedTo(colleague)), now);
        tell(id, by, "passed");
        router.assign(id, colleague, now, now);
        return new Passing.Handed();
    }

    /** The agent ends the talk; what remains is the record. */
    public Ending end(ConversationId id, UUID by) {
        var conversation = conversations.lock(id);
        return switch (conversation.state()) {
            case WRAP_UP, CLOSED -> new Ending.AlreadyOver();
            case WAITING -> new Ending.NotYours();
            case ACTIVE -> conversation.heldBy(by) ? wrapUp(conversation, says.ended()) : new Ending.NotYours();
        };
    }

    /** The customer leaves. */
    public Ending leave(ConversationId id) {
        var conversation = conversations.lock(id);
        return switch (conversation.state()) {
            case WRAP_UP, CLOSED -> new Ending.AlreadyOver();
            case ACTIVE -> wrapUp(conversation, says.left());
            case WAITING -> abandon(conversation);
        };
    }

    /** The agent goes on with a conversation whose record is not yet written. */
    public boolean resume(ConversationId id, UUID by) {
        var conversation = conversations.lock(id);
        if (conversation.state() != State.WRAP_UP || !conversation.heldBy(by)) {
            return false;
        }
        conversations.resume(id);
        tell(id, by, "resumed");
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
            messages.accept(NewMessage.ofSystem(id, says.identityChecked()), now);
        }
        audit.did(
                by,
                "conversation.identity.checked",
                "conversation",
                id.toString(),
                Map.of("by", String.join(", ", particulars)));
        tell(id, by, "identity");
        return true;
    }

    /** Now it is known whose conversation it is. */
    public void belongsTo(ConversationId id, CustomerId customer, UUID by) {
        conversations.lock(id);
        conversations.belongsTo(id, customer.value());
        audit.did(
                by,
                "conversation.customer.linked",
                "conversation",
                id.toString(),
                Map.of("customer", customer.toString()));
        tell(id, by, "customer");
    }

    /** The agent has everything up to this number before their eyes. */
    public void read(ConversationId id, UUID by, long seq) {
        conversations.read(id, by, seq);
    }

    /** The record is written: the conversation is closed, and everybody concerned learns of it. */
    void recorded(Conversation conversation, UUID by) {
        var now = clock.instant();
        var id = conversation.name();
        if (conversation.state() == State.ACTIVE) {
            conversations.wrapUp(id, now);
        }
        conversations.recorded(id, now);
        conversations.close(id, now);
        tell(id, by, "closed");
        closed(conversation, conversation.wrapUpAt() == null ? now : conversation.wrapUpAt());
        routing.soon();
    }

    /** Nobody has said a word for as long as the standard allows; false when somebody has in the meantime. */
    boolean fallsSilent(ConversationId id) {
        var conversation = conversations.lock(id);
        if (conversation.state() != State.ACTIVE) {
            return false;
        }
        wrapUp(conversation, says.silent());
        return true;
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
        if (conversation.imported()
                || message.from() != Speaker.CUSTOMER
                || now.isAfter(
                        ended.plus(rules.of(conversation.standardVersion()).reopenWithin()))) {
            return new TakenUp.TooLate(ended);
        }
        conversations.waitAgain(conversation.name(), now);
        live.publish("queue:all", "arrived", "{\"conversation\":\"" + conversation.name() + "\"}");
        routing.soon();
        return new TakenUp.Again();
    }

    private Ending wrapUp(Conversation conversation, String words) {
        var now = clock.instant();
        var id = conversation.name();
        messages.accept(NewMessage.ofSystem(id, words), now);
        conversations.wrapUp(id, now);
        tell(id, conversation.agentId(), "ended");
        routing.soon();
        return new Ending.WrapUp();
    }

    private Ending abandon(Conversation conversation) {
        var now = clock.instant();
        var id = conversation.name();
        messages.accept(NewMessage.ofSystem(id, says.left()), now);
        conversations.close(id, now);
        tell(id, null, "closed");
        closed(conversation, now);
        routing.soon();
        return new Ending.Abandoned();
    }

    private void closed(Conversation conversation, Instant at) {
        events.publishEvent(new ConversationClosed(
                conversation.id(),
                conversation.agentId(),
                conversation.customerId(),
                conversation.channel(),
                conversation.openedAt(),
                at,
                false));
    }

    private void tell(ConversationId id, @Nullable UUID agent, String kind) {
        var topics = new ArrayList<>(List.of("conversation:" + id, "queue:all"));
        if (agent != null) {
            topics.add("person:" + agent);
        }
        live.publish(topics, kind, "{\"conversation\":\"" + id + "\"}");
    }
}
