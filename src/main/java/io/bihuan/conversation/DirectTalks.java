package io.bihuan.conversation;

import io.bihuan.live.Live;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Talks that reach their agent without our queue: somebody at the counter, a call that the telephone system put through.
 * They are spoken, so nothing is greeted or told in writing; the record is written as for any other conversation.
 */
@Service
@Transactional
public class DirectTalks {

    private final Conversations conversations;
    private final Recalls recalls;
    private final Messages messages;
    private final ServiceRules rules;
    private final People people;
    private final Seats seats;
    private final Routing routing;
    private final JdbcClient jdbc;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DirectTalks(
            Conversations conversations,
            Recalls recalls,
            Messages messages,
            ServiceRules rules,
            People people,
            Seats seats,
            Routing routing,
            JdbcClient jdbc,
            Live live,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conversations = conversations;
        this.recalls = recalls;
        this.messages = messages;
        this.rules = rules;
        this.people = people;
        this.seats = seats;
        this.routing = routing;
        this.jdbc = jdbc;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a conversation that this agent has answered already. Being put through is their first word (E-03).
     *
     * @param arrivedAt when the customer came; equal to {@code answeredAt} where nobody waits
     */
    public ConversationId answered(NewConversation asked, UUID agent, Instant arrivedAt, Instant answeredAt) {
        var id = ConversationId.next();
        open(id, asked, arrivedAt);
        var branch = people.find(agent).map(Person::branchId).orElse(null);
        conversations.assign(id, agent, branch, answeredAt);
        jdbc.sql("""
                        update conversation.conversation
                           set greeted_at = :at, first_agent_reply_at = :at
                         where id = :id
                        """)
                .param("id", id.value())
                .param("at", Timestamp.from(answeredAt))
                .update();
        // Nobody asks whether there is room: the telephone has put the call through already. From now on it counts.
        seats.busy(agent, answeredAt);
        live.publish(
                List.of("conversation:" + id, "person:" + agent, "queue:all"),
                "assigned",
                "{\"conversation\":\"" + id + "\"}");
        return id;
    }

    /** Keeps a customer who left before anybody answered. */
    public ConversationId missed(NewConversation asked, Instant arrivedAt, Instant leftAt) {
        var id = ConversationId.next();
        open(id, asked, arrivedAt);
        conversations.close(id, leftAt);
        events.publishEvent(new ConversationClosed(
                id.value(),
                null,
                asked.customer() == null ? null : asked.customer().value(),
                asked.channel(),
                arrivedAt,
                leftAt,
                false));
        return id;
    }

    /**
     * The talk is over, in these words of the centre; what remains is the record. False when it was over already.
     *
     * @param endedBy who hung up or left first, or null where nobody knows
     */
    public boolean over(ConversationId id, String words, @Nullable Speaker endedBy, Instant at) {
        var conversation = conversations.lock(id);
        if (!Move.END.leadsFrom(conversation.state())) {
            return false;
        }
        recalls.release(id);
        messages.accept(NewMessage.ofSystem(id, words), at);
        conversations.wrapUp(id, at);
        if (endedBy != null) {
            conversations.endedBy(id, endedBy);
        }
        live.publish(
                List.of("conversation:" + id, "person:" + conversation.agentId(), "queue:all"),
                "ended",
                "{\"conversation\":\"" + id + "\"}");
        routing.soon();
        return true;
    }

    private void open(ConversationId id, NewConversation asked, Instant arrivedAt) {
        var now = clock.instant();
        conversations.open(id, asked, rules.version(now), LocalDate.ofInstant(arrivedAt, clock.getZone()), arrivedAt);
    }
}
