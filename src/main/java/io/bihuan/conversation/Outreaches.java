package io.bihuan.conversation;

import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to customers first. What is written lies in a conversation that is over until they answer; then it goes on with
 * whoever is there, who sees why it was begun. It counts as no service: nobody is surveyed or visited for it.
 */
@Service
@Transactional
public class Outreaches {

    private final ObjectProvider<Outreach> channels;
    private final Conversations conversations;
    private final Messages messages;
    private final Carriages carriages;
    private final Customers customers;
    private final People people;
    private final ServiceRules rules;
    private final JdbcClient jdbc;
    private final Clock clock;

    Outreaches(
            ObjectProvider<Outreach> channels,
            Conversations conversations,
            Messages messages,
            Carriages carriages,
            Customers customers,
            People people,
            ServiceRules rules,
            JdbcClient jdbc,
            Clock clock) {
        this.channels = channels;
        this.conversations = conversations;
        this.messages = messages;
        this.carriages = carriages;
        this.customers = customers;
        this.people = people;
        this.rules = rules;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The channels on which a customer can be written to now; none while somebody talks with them. */
    @Transactional(readOnly = true)
    public List<String> ways(CustomerId customer) {
        var ids = customers.everyId(customer);
        return inTalk(ids)
                ? List.of()
                : channels.stream()
                        .filter(each -> each.reaches(ids))
                        .map(Outreach::channel)
                        .sorted()
                        .toList();
    }

    /**
     * Writes these words to a customer; empty where the channel does not reach them any more.
     *
     * @param subject what the words are about, for channels that say so
     * @param reason why they are written to, for whoever takes the answer
     */
    public Optional<ConversationId> write(
            String channel, CustomerId customer, String subject, String words, String reason, UUID agent) {
        var ids = customers.everyId(customer);
        var way = channels.stream()
                .filter(each -> each.channel().equals(channel) && each.reaches(ids))
                .findFirst();
        if (way.isEmpty() || inTalk(ids)) {
            return Optional.empty();
        }
        var survivor = customers.survivor(customer);
        var id = ConversationId.next();
        var now = clock.instant();
        conversations.open(
                id,
                new NewConversation(channel, customers.preview(survivor).name(), survivor, 0),
                rules.version(now),
                LocalDate.ofInstant(now, clock.getZone()),
                now);
        conversations.assign(id, agent, people.find(agent).map(Person::branchId).orElse(null), now);
        way.get().ready(id, ids, subject);
        carriages.begin(id, channel);
        messages.accept(NewMessage.ofAgent(id, "outreach", agent, words), now);
        jdbc.sql("""
                        insert into conversation.outreach (conversation_id, reason, sent_by, sent_at)
                        values (:id, :reason, :by, :now)
                        """)
                .param("id", id.value())
                .param("reason", reason)
                .param("by", agent)
                .param("now", Timestamp.from(now))
                .update();
        conversations.close(id, now);
        return Optional.of(id);
    }

    /** Whether a customer is being talked with, or has said something since then that nobody has answered, on any channel. */
    @Transactional(readOnly = true)
    public boolean heardSince(CustomerId customer, Instant since) {
        return jdbc.sql("""
                        select exists (select
                                         from conversation.conversation
                                        where customer_id = any(:ids)
                                          and (state <> 'CLOSED'
                                               or last_from = 'CUSTOMER' and last_at > :since))
                        """)
                .param("ids", customers.everyId(customer).toArray(UUID[]::new))
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /** Why the centre began this talk, while nobody has taken an answer in it; an answer to it is never too late. */
    @Transactional(readOnly = true)
    Optional<String> unanswered(ConversationId id) {
        return jdbc.sql("""
                        select o.reason
                          from conversation.outreach o
                         where o.conversation_id = :id
                           and not exists (select
                                             from conversation.priority_raise r
                                            where r.conversation_id = o.conversation_id)
                        """).param("id", id.value()).query(String.class).optional();
    }

    private boolean inTalk(List<UUID> ids) {
        return jdbc.sql("""
                        select exists (select
                                         from conversation.conversation
                                        where customer_id = any(:ids)
                                          and state <> 'CLOSED')
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }
}
