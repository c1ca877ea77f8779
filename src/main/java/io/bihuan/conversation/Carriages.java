package io.bihuan.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which conversations' words are taken out to their customers, and which words did not arrive. */
@Service
@Transactional
public class Carriages {

    private final CarriageRows rows;
    private final Carriers carriers;
    private final JdbcClient jdbc;

    Carriages(CarriageRows rows, Carriers carriers, JdbcClient jdbc) {
        this.rows = rows;
        this.carriers = carriers;
        this.jdbc = jdbc;
    }

    /**
     * From now on what is said in this conversation is taken out by the {@link Carrier} of this channel; harmless again
     * and again. An adapter calls it in the transaction that takes in a customer's words.
     */
    public void begin(ConversationId id, String channel) {
        rows.begin(id, channel);
    }

    /** What was said in it so far has reached its customer another way; only what follows is taken out. */
    public void arrived(ConversationId id) {
        rows.arrived(id);
    }

    /** Why an agent's words in a conversation of this channel would not reach its customer as things stand now. */
    @Transactional(readOnly = true)
    public Optional<NoWayOut> noWayOut(ConversationId id, String channel) {
        return carriers.of(channel).flatMap(carrier -> carrier.noWayOut(id));
    }

    /**
     * Words that did not arrive.
     *
     * @param nextTryAt when they are tried again, or null when they were given up
     */
    public record Undelivered(
            UUID conversation,
            String caller,
            String reason,
            Instant failedAt,
            @Nullable Instant nextTryAt) {}

    /** What did not arrive on this channel lately, the latest first. */
    @Transactional(readOnly = true)
    public List<Undelivered> undelivered(String channel, int limit) {
        return jdbc.sql("""
                        select k.conversation_id as conversation, c.caller, k.last_failure as reason, k.failed_at,
                               case when k.tries > 0 then k.next_try_at end as next_try_at
                          from conversation.carriage k
                          join conversation.conversation c on c.id = k.conversation_id
                         where k.channel = :channel
                           and k.failed_at is not null
                         order by k.failed_at desc
                         limit :limit
                        """)
                .param("channel", channel)
                .param("limit", limit)
                .query(Undelivered.class)
                .list();
    }
}
