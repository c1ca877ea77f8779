package io.bihuan.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How a talk ends, and goes on after its end; each within the transaction of {@link ConversationDesk}. */
@Component
class Endings {

    private final Conversations conversations;
    private final Remarks remarks;
    private final Recalls recalls;
    private final OfferDesk offers;
    private final ToldWaits waits;
    private final Holds holds;
    private final Routing routing;
    private final Says says;
    private final ConversationNews news;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Endings(
            Conversations conversations,
            Remarks remarks,
            Recalls recalls,
            OfferDesk offers,
            ToldWaits waits,
            Holds holds,
            Routing routing,
            Says says,
            ConversationNews news,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conversations = conversations;
        this.remarks = remarks;
        this.recalls = recalls;
        this.offers = offers;
        this.waits = waits;
        this.holds = holds;
        this.routing = routing;
        this.says = says;
        this.news = news;
        this.events = events;
        this.clock = clock;
    }

    /** The agent ends the talk; what remains is the record. */
    Ending end(ConversationId id, UUID by) {
        var conversation = conversations.lock(id);
        return switch (conversation.state()) {
            case WRAP_UP, CLOSED -> new Ending.AlreadyOver();
            case WAITING -> new Ending.NotYours();
            case ACTIVE, ON_HOLD ->
                conversation.heldBy(by) ? wrapUp(conversation, says.ended()) : new Ending.NotYours();
        };
    }

    /** The same for an agent who has seen everything up to this number: more that the customer said keeps the talk open. */
    Ending end(ConversationId id, UUID by, long seen) {
        var conversation = conversations.lock(id);
        return conversation.state().isTalk() && conversation.heldBy(by) && conversations.customerSpokeAfter(id, seen)
                ? new Ending.MoreWasSaid()
                : end(id, by);
    }

    /** The customer leaves. */
    Ending leave(ConversationId id) {
        var conversation = conversations.lock(id);
        return switch (conversation.state()) {
            case WRAP_UP, CLOSED -> new Ending.AlreadyOver();
            case ACTIVE, ON_HOLD -> wrapUp(conversation, says.left());
            case WAITING -> abandon(conversation);
        };
    }

    /** The record is written: the conversation is closed, and everybody concerned learns of it. */
    void recorded(Conversation conversation, UUID by) {
        var now = clock.instant();
        var id = conversation.name();
        if (conversation.state() == State.ACTIVE
                && conversation.wentOnAt() != null
                && conversation.unansweredSince() != null) {
            // Written of a talk that has gone on meanwhile: kept, but it closes nothing.
            conversations.recorded(id, now);
            return;
        }
        if (Move.END.leadsFrom(conversation.state())) {
            recalls.release(id);
            holds.over(id);
            conversations.wrapUp(id, now);
        }
        conversations.recorded(id, now);
        if (conversation.state() == State.WRAP_UP && conversation.unansweredSince() != null) {
            // The customer's words came while the record was being written; they are not closed away.
            goesOn(id);
            return;
        }
        conversations.close(id, now);
        news.tell(id, by, "closed");
        closed(conversation, conversation.wrapUpAt() == null ? now : conversation.wrapUpAt());
        routing.soon();
    }

    /** The customer has written after the end, before its record: the talk goes on with whoever is there. */
    void goesOn(ConversationId id) {
        var conversation = conversations.lock(id);
        var agent = conversation.agentId();
        if (!Move.RESUME.leadsFrom(conversation.state()) || conversation.unansweredSince() == null || agent == null) {
            return;
        }
        var now = clock.instant();
        conversations.goesOn(id, now);
        remarks.say(id, conversation.channel(), says.goesOn(), now);
        news.tell(id, agent, "resumed");
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

    private Ending wrapUp(Conversation conversation, Said words) {
        var now = clock.instant();
        var id = conversation.name();
        recalls.release(id);
        remarks.say(id, conversation.channel(), words, now);
        holds.over(id);
        conversations.wrapUp(id, now);
        news.tell(id, conversation.agentId(), "ended");
        routing.soon();
        return new Ending.WrapUp();
    }

    private Ending abandon(Conversation conversation) {
        var now = clock.instant();
        var id = conversation.name();
        remarks.say(id, conversation.channel(), says.leftTheQueue(), now);
        offers.withdraw(id);
        waits.left(id);
        conversations.close(id, now);
        news.tell(id, null, "closed");
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
}
