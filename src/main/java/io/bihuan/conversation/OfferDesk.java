package io.bihuan.conversation;

import io.bihuan.job.TimerHandler;
import io.bihuan.job.Timers;
import io.bihuan.live.Live;
import io.bihuan.shift.AgentState;
import io.bihuan.shift.Presence;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Conversations laid before agents to accept. One that is not accepted in time goes on to the next, whichever node is still
 * alive then; whoever lets too many go by counts as away.
 */
@Service
@Transactional
public class OfferDesk implements TimerHandler {

    private static final String TIMER = "conversation.offer";

    private final Offers offers;
    private final Conversations conversations;
    private final Connecting connecting;
    private final Queue queue;
    private final Seats seats;
    private final Presence presence;
    private final Routing routing;
    private final ServiceRules rules;
    private final Timers timers;
    private final Live live;
    private final Clock clock;

    OfferDesk(
            Offers offers,
            Conversations conversations,
            Connecting connecting,
            Queue queue,
            Seats seats,
            Presence presence,
            Routing routing,
            ServiceRules rules,
            Timers timers,
            Live live,
            Clock clock) {
        this.offers = offers;
        this.conversations = conversations;
        this.connecting = connecting;
        this.queue = queue;
        this.seats = seats;
        this.presence = presence;
        this.routing = routing;
        this.rules = rules;
        this.timers = timers;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return TIMER;
    }

    /** What lies before an agent now. */
    @Transactional(readOnly = true)
    public List<Offer> before(UUID agent) {
        return offers.before(agent);
    }

    /** Lays a conversation before an agent; part of the caller's transaction, in which both are locked. */
    void lay(ConversationId id, UUID agent, Matching.Because because, Instant now) {
        var until = now.plus(rules.routing().acceptWithin());
        var offer = offers.lay(id, agent, because, now, until);
        timers.set(TIMER, offer.toString(), until);
        live.publish(
                List.of("person:" + agent, "queue:all"),
                "offered",
                "{\"conversation\":\"" + id + "\",\"until\":\"" + until + "\"}");
    }

    /** The agent accepts. */
    public Taking accept(UUID offerId, UUID agent) {
        var offer = offers.find(offerId).orElse(null);
        if (offer == null || !offer.staffId().equals(agent)) {
            return new Taking.NoLongerWaiting();
        }
        var conversation = conversations.lock(new ConversationId(offer.conversationId()));
        if (!queue.mayServe(agent, conversation.channel())) {
            return new Taking.NotCertified(agent);
        }
        var now = clock.instant();
        if (conversation.state() != State.WAITING
                || conversation.waitingSince() == null
                || !offers.answer(offerId, Offer.Outcome.ACCEPTED, now)) {
            return new Taking.NoLongerWaiting();
        }
        timers.cancel(TIMER, offerId.toString());
        connecting.connect(conversation.name(), agent, conversation.waitingSince(), now);
        return new Taking.Taken();
    }

    /** Nobody answered. */
    @Override
    public void fire(String key, Instant dueAt) {
        var offer = offers.find(UUID.fromString(key)).orElse(null);
        if (offer == null) {
            return;
        }
        conversations.lock(new ConversationId(offer.conversationId()));
        var now = clock.instant();
        if (!offers.answer(offer.id(), Offer.Outcome.MISSED, now)) {
            return;
        }
        tellGone(offer);
        seats.lock(offer.staffId(), now);
        if (seats.missed(offer.staffId()) >= rules.routing().missesUntilAway()
                && presence.of(offer.staffId()) == AgentState.READY) {
            presence.assign(offer.staffId(), AgentState.AWAY);
            seats.attentive(offer.staffId());
        }
        routing.soon();
    }

    /** Takes back what lies before an agent who is not there any more: it goes on to others at once. */
    void takeBackFrom(UUID agent) {
        for (var offer : offers.before(agent)) {
            conversations.lock(new ConversationId(offer.conversationId()));
            withdraw(offer);
        }
        routing.soon();
    }

    /** Whoever it lies before need not answer any more; part of the caller's transaction, in which it is locked. */
    void withdraw(ConversationId id) {
        offers.of(id).ifPresent(this::withdraw);
    }

    private void withdraw(Offer offer) {
        if (offers.answer(offer.id(), Offer.Outcome.WITHDRAWN, clock.instant())) {
            timers.cancel(TIMER, offer.id().toString());
            tellGone(offer);
        }
    }

    private void tellGone(Offer offer) {
        live.publish(
                List.of("person:" + offer.staffId(), "queue:all"),
                "offer-gone",
                "{\"conversation\":\"" + offer.conversationId() + "\"}");
    }
}
