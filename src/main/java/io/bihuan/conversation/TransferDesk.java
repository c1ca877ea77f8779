package io.bihuan.conversation;

import io.bihuan.access.Role;
import io.bihuan.audit.Audit;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.shift.Presence;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passes conversations on to a person, to whoever knows the matter or is free next, or up to a supervisor (E-08). The customer
 * hears who takes over and how long it takes before anything is done; the receiver gets what was said so far in a few lines.
 */
@Service
@Transactional
public class TransferDesk {

    private static final int MOST_MINUTES = 24 * 60;
    private static final int LONGEST = 500;

    private final Conversations conversations;
    private final ConversationDesk desk;
    private final TransferCards cards;
    private final Transfers transfers;
    private final Recalls recalls;
    private final Connecting connecting;
    private final Holds holds;
    private final Remarks remarks;
    private final Queue queue;
    private final Seats seats;
    private final SkillGroups groups;
    private final Presence presence;
    private final People people;
    private final Says says;
    private final ConversationNews news;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    TransferDesk(
            Conversations conversations,
            ConversationDesk desk,
            TransferCards cards,
            Transfers transfers,
            Recalls recalls,
            Connecting connecting,
            Holds holds,
            Remarks remarks,
            Queue queue,
            Seats seats,
            SkillGroups groups,
            Presence presence,
            People people,
            Says says,
            ConversationNews news,
            Notices notices,
            Audit audit,
            Clock clock) {
        this.conversations = conversations;
        this.desk = desk;
        this.cards = cards;
        this.transfers = transfers;
        this.recalls = recalls;
        this.connecting = connecting;
        this.holds = holds;
        this.remarks = remarks;
        this.queue = queue;
        this.seats = seats;
        this.groups = groups;
        this.presence = presence;
        this.people = people;
        this.says = says;
        this.news = news;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Passes it on as the form says. */
    public Passing pass(ConversationId id, UUID by, Transfer.Asked given) {
        var asked = new Transfer.Asked(
                given.kind(), given.to(), given.minutes(), given.why().strip());
        var conversation = conversations.lock(id);
        if (!Move.HAND_OVER.leadsFrom(conversation.state()) || !conversation.heldBy(by)) {
            return new Passing.NotYours();
        }
        if (asked.minutes() < 1
                || asked.minutes() > MOST_MINUTES
                || asked.why().isEmpty()
                || asked.why().length() > LONGEST) {
            return new Passing.Untold();
        }
        return switch (asked.kind()) {
            case PERSON -> toPerson(conversation, by, asked);
            case SUPERVISOR -> up(conversation, by, asked);
            case GROUP, QUEUE -> toQueue(conversation, by, asked);
        };
    }

    /** What whoever holds it now should know, where it was passed to them. */
    @Transactional(readOnly = true)
    public Optional<Transfer> lastOf(ConversationId id) {
        return transfers.last(id);
    }

    /** Whether it can still be handed back by this one. */
    @Transactional(readOnly = true)
    public boolean mayRefuse(Transfer transfer, UUID holder, Instant now) {
        return holder.equals(transfer.toId())
                && transfer.refusedAt() == null
                && now.isBefore(transfer.at().plus(desk.refuseWithin()));
    }

    /** The receiver hands it back with a reason: to whom it came from while they are there, else first into the queue. */
    public boolean refuse(ConversationId id, UUID by, String reason) {
        var conversation = conversations.lock(id);
        var now = clock.instant();
        var last = transfers.last(id).filter(transfer -> mayRefuse(transfer, by, now));
        var words = reason.strip();
        if (last.isEmpty()
                || words.isEmpty()
                || words.length() > LONGEST
                || !conversation.heldBy(by)
                || !Move.HAND_OVER.leadsFrom(conversation.state())) {
            return false;
        }
        var from = last.get().fromId();
        recalls.release(id);
        transfers.refused(last.get().id(), words, now);
        audit.did(by, "conversation.transfer.refused", "conversation", id.toString(), Map.of("reason", words));
        notices.tell(
                from,
                "conversation.notice.handedBack",
                List.of(people.name(by), words),
                "/workspace?c=" + id,
                Tone.WARN);
        news.tell(id, by, "passed");
        if (presence.isAvailable(from) && seats.takeWithRoom(from, conversation.channel(), now)) {
            remarks.say(id, conversation.channel(), says.goesOnWith(from), now);
            connecting.give(id, from, now);
            news.tell(id, from, "assigned");
        } else {
            remarks.say(id, conversation.channel(), says.passedOn(), now);
            desk.waitsAgain(conversation, Raising.AGAIN, now);
        }
        return true;
    }

    private Passing toPerson(Conversation conversation, UUID by, Transfer.Asked asked) {
        var to = asked.to();
        if (to == null
                || to.equals(by)
                || !queue.servers(conversation.channel()).contains(to)) {
            return new Passing.NotThere();
        }
        if (!seats.takeWithRoom(to, conversation.channel(), clock.instant())) {
            return new Passing.HandsFull();
        }
        return hand(conversation, by, asked, to, says.transferring(people.name(to), asked.minutes()));
    }

    /** A supervisor takes over who is there and certified for the way the customer came; hands may be full. */
    private Passing up(Conversation conversation, UUID by, Transfer.Asked asked) {
        var all = people.holding(Role.SUPERVISOR).stream()
                .filter(person -> !person.id().equals(by))
                .toList();
        var present = queue.servers(conversation.channel());
        var now = clock.instant();
        var there = all.stream().map(Person::id).filter(present::contains).toList();
        if (there.isEmpty()) {
            notices.tellAll(
                    all.stream().map(Person::id).toList(),
                    "conversation.notice.supervisorWanted",
                    List.of(people.name(by), asked.why()),
                    "/conversations/" + conversation.name(),
                    Tone.BAD);
            return new Passing.NotThere();
        }
        var held = seats.of(there, now);
        var to = there.stream()
                .min(Comparator.comparing((UUID person) ->
                                Objects.requireNonNull(held.get(person)).load())
                        .thenComparing(person ->
                                Objects.requireNonNull(held.get(person)).idleSince()))
                .orElseThrow();
        return hand(conversation, by, asked, to, says.transferringUp(people.name(to), asked.minutes()));
    }

    private Passing toQueue(Conversation conversation, UUID by, Transfer.Asked asked) {
        var id = conversation.name();
        var group = asked.to() == null ? null : groups.find(asked.to()).orElse(null);
        if (asked.kind() == Transfer.Kind.GROUP && group == null) {
            return new Passing.NotThere();
        }
        var now = clock.instant();
        cards.tellAndKeep(
                conversation,
                by,
                asked,
                null,
                group == null ? says.transferringOn(asked.minutes()) : says.transferring(group.name(), asked.minutes()),
                now);
        if (group != null) {
            conversations.isAbout(id, group.id());
        }
        desk.waitsAgain(conversation, Raising.AGAIN, now);
        conversations.forgetPrevious(id);
        news.tell(id, by, "passed");
        return new Passing.Queued(queue.place(id));
    }

    private Passing hand(Conversation conversation, UUID by, Transfer.Asked asked, UUID to, Said words) {
        var id = conversation.name();
        var now = clock.instant();
        cards.tellAndKeep(conversation, by, asked, to, words, now);
        holds.over(id);
        news.tell(id, by, "passed");
        connecting.connect(id, to, now, now);
        return new Passing.Handed();
    }
}
