package io.bihuan.conversation;

import io.bihuan.live.Live;
import io.bihuan.shift.Presence;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives waiting conversations to people, as {@link Matching} finds them. Every node may route at any time: what it found is
 * looked at again under a lock before it is done, and what another node is at is passed over.
 */
@Component
class Router {

    private static final int TOLD_AT_ONCE = 100;
    private static final int LOOKED_AT_ONCE = 1_000;
    private static final int ROUNDS = 5;

    private final Waiters waiters;
    private final Topics topics;
    private final SkillGroups groups;
    private final Queue queue;
    private final Conversations conversations;
    private final Connecting connecting;
    private final OfferDesk offers;
    private final Remarks remarks;
    private final Seats seats;
    private final ToldWaits waits;
    private final Presence presence;
    private final Says says;
    private final ServiceRules rules;
    private final Live live;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Router(
            Waiters waiters,
            Topics topics,
            SkillGroups groups,
            Queue queue,
            Conversations conversations,
            Connecting connecting,
            OfferDesk offers,
            Remarks remarks,
            Seats seats,
            ToldWaits waits,
            Presence presence,
            Says says,
            ServiceRules rules,
            Live live,
            TransactionTemplate transaction,
            Clock clock) {
        this.waiters = waiters;
        this.topics = topics;
        this.groups = groups;
        this.queue = queue;
        this.conversations = conversations;
        this.connecting = connecting;
        this.offers = offers;
        this.remarks = remarks;
        this.seats = seats;
        this.waits = waits;
        this.presence = presence;
        this.says = says;
        this.rules = rules;
        this.live = live;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Gives out what can be given, then tells those who still wait where they stand. */
    void run(boolean somethingChanged) {
        // Whoever comes while words are being heard is given out in the next run, when theirs were heard too.
        var here = waiters.here();
        transaction.executeWithoutResult(status -> {
            topics.recognise();
            topics.hearComplaints();
        });
        var moved = somethingChanged;
        for (var round = 0; round < ROUNDS; round++) {
            var given = look().entrySet().stream()
                    .filter(each -> here.contains(each.getKey()) && each.getValue() instanceof Matching.Answer.Given)
                    .toList();
            var done = given.stream()
                    .filter(each -> Boolean.TRUE.equals(transaction.execute(
                            status -> give(each.getKey(), (Matching.Answer.Given) each.getValue()))))
                    .count();
            moved |= done > 0;
            if (done == given.size()) {
                break;
            }
        }
        tellPlaces(moved);
    }

    /** Who would get whom at this moment, and why others do not yet. */
    Map<UUID, Matching.Answer> look() {
        var now = clock.instant();
        var callers = waiters.callers(LOOKED_AT_ONCE, now);
        return callers.isEmpty()
                ? Map.of()
                : new Matching(rules.routing(), seats.capacity(), waiters.servers(now), now).match(callers);
    }

    private boolean give(UUID conversation, Matching.Answer.Given given) {
        var now = clock.instant();
        var locked = conversations.lockFree(new ConversationId(conversation));
        if (locked.isEmpty() || locked.get().waitingSince() == null) {
            return false;
        }
        var channel = locked.get().channel();
        if (!presence.isAvailable(given.agent()) || !seats.takeWithRoom(given.agent(), channel, now)) {
            return false;
        }
        if (groups.acceptsItself(locked.get().name())) {
            connecting.connect(locked.get().name(), given.agent(), locked.get().waitingSince(), now);
        } else {
            offers.lay(locked.get().name(), given.agent(), given.because(), now);
        }
        return true;
    }

    /** Everybody hears their place once in the conversation itself; after that the figure moves beside it. */
    private void tellPlaces(boolean moved) {
        transaction.executeWithoutResult(status -> {
            var waiting = queue.waiting(TOLD_AT_ONCE);
            if (!moved && waiting.stream().allMatch(Queue.Waiting::told)) {
                return;
            }
            var places = queue.places(waiting);
            for (var i = 0; i < waiting.size(); i++) {
                tell(waiting.get(i), places.get(i));
            }
        });
    }

    private void tell(Queue.Waiting waiting, Place place) {
        var id = new ConversationId(waiting.id());
        var now = clock.instant();
        if (!waiting.told() && conversations.toldPlace(id, now) && remarks.isHeard(waiting.channel())) {
            remarks.say(id, waiting.channel(), says.place(place), now);
            waits.told(id, waiting.channel(), place, now);
        }
        live.publish(List.of("conversation:" + id), "queue", json(place));
    }

    private static String json(Place place) {
        var wait = place.range();
        return "{\"position\":" + place.position() + ",\"agents\":" + place.agents()
                + (wait == null
                        ? ",\"waitSeconds\":null}"
                        : ",\"waitSeconds\":" + wait.middle().toSeconds() + ",\"soonestSeconds\":"
                                + wait.soonest().toSeconds() + ",\"latestSeconds\":"
                                + wait.latest().toSeconds() + "}");
    }
}
