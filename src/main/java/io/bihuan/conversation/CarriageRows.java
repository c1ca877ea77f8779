package io.bihuan.conversation;

import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far the words of each carried conversation have been taken out. Every change asks for the lease. */
@Repository
@Transactional
class CarriageRows {

    private final JdbcClient jdbc;

    CarriageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(ConversationId id, String channel) {
        jdbc.sql("""
                        insert into conversation.carriage as k (conversation_id, channel)
                        values (:id, :channel)
                        on conflict (conversation_id) do update
                           set over = false
                         where k.over
                        """).param("id", id.value()).param("channel", channel).update();
    }

    /** All that was said so far is taken care of. */
    void arrived(ConversationId id) {
        jdbc.sql("""
                        update conversation.carriage k
                           set carried_seq = c.last_seq
                          from conversation.conversation c
                         where c.id = :id
                           and k.conversation_id = c.id
                        """).param("id", id.value()).update();
    }

    /**
     * Something was said; a message that waits for its next try goes on waiting. What nobody has begun to take out begins
     * now: the carrier then says that there is no way out, and the agent hears of it.
     */
    void wake(Collection<UUID> conversations, Instant now) {
        jdbc.sql("""
                        insert into conversation.carriage as k (conversation_id, channel, woken, next_try_at)
                        select id, channel, 1, :now
                          from conversation.conversation
                         where id = any(:ids)
                            on conflict (conversation_id) do update
                           set woken = k.woken + 1, next_try_at = coalesce(k.next_try_at, excluded.next_try_at),
                               over = false
                        """)
                .param("ids", conversations.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Finds what was said and not called for because a node went away; lets rest what is closed and taken out. */
    void sweep(Instant now) {
        jdbc.sql("""
                        update conversation.carriage k
                           set woken = k.woken + case when c.last_seq > k.carried_seq then 1 else 0 end,
                               next_try_at = case when c.last_seq > k.carried_seq then :now::timestamptz end,
                               over = c.last_seq <= k.carried_seq
                          from conversation.conversation c
                         where not k.over
                           and k.next_try_at is null
                           and c.id = k.conversation_id
                           and (c.last_seq > k.carried_seq or c.state = 'CLOSED')
                        """).param("now", Timestamp.from(now)).update();
    }

    /** Takes what is due into this caller's hands alone, until the lease ends. */
    List<Carriage> claim(Collection<String> channels, int limit, Instant now, Duration lease) {
        return jdbc.sql("""
                        update conversation.carriage
                           set lease = :lease, leased_until = :until
                         where conversation_id in (
                                   select conversation_id
                                     from conversation.carriage
                                    where next_try_at <= :now
                                      and channel = any(:channels)
                                      and (leased_until is null or leased_until <= :now)
                                    order by next_try_at
                                    limit :limit
                                      for update skip locked)
                        returning conversation_id, channel, carried_seq, tries, first_try_at, woken, lease
                        """)
                .param("lease", Ids.next())
                .param("until", Timestamp.from(now.plus(lease)))
                .param("now", Timestamp.from(now))
                .param("channels", channels.toArray(String[]::new))
                .param("limit", limit)
                .query(Carriage.class)
                .list();
    }

    /** Everything up to this message is taken care of; false when the lease has gone to another node. */
    boolean carried(Carriage carriage, long seq, String failure, Instant now, Duration lease) {
        return jdbc.sql("""
                                update conversation.carriage
                                   set carried_seq = :seq, tries = 0, first_try_at = null, leased_until = :until,
                                       last_failure = case when :failure = '' then last_failure else :failure end,
                                       failed_at = case when :failure = '' then failed_at else :now::timestamptz end
                                 where conversation_id = :id
                                   and lease = :lease
                                """)
                        .param("seq", seq)
                        .param("failure", failure)
                        .param("now", Timestamp.from(now))
                        .param("until", Timestamp.from(now.plus(lease)))
                        .param("id", carriage.conversationId())
                        .param("lease", carriage.lease())
                        .update()
                == 1;
    }

    /** It is tried again later, by whoever is there then. */
    void later(Carriage carriage, int tries, Instant firstTryAt, Instant nextTryAt, String failure, Instant now) {
        jdbc.sql("""
                        update conversation.carriage
                           set tries = :tries, first_try_at = :first, next_try_at = :next, lease = null,
                               leased_until = null, carried_seq = :seq, last_failure = :failure, failed_at = :now
                         where conversation_id = :id
                           and lease = :lease
                        """)
                .param("tries", tries)
                .param("first", Timestamp.from(firstTryAt))
                .param("next", Timestamp.from(nextTryAt))
                .param("seq", carriage.carriedSeq())
                .param("failure", failure)
                .param("now", Timestamp.from(now))
                .param("id", carriage.conversationId())
                .param("lease", carriage.lease())
                .update();
    }

    /** Nothing more to say, unless something was said in the meantime. */
    void rest(Carriage carriage, Instant now) {
        jdbc.sql("""
                        update conversation.carriage
                           set carried_seq = :seq, lease = null, leased_until = null,
                               next_try_at = case when woken = :woken then null else :now::timestamptz end
                         where conversation_id = :id
                           and lease = :lease
                        """)
                .param("seq", carriage.carriedSeq())
                .param("woken", carriage.woken())
                .param("now", Timestamp.from(now))
                .param("id", carriage.conversationId())
                .param("lease", carriage.lease())
                .update();
    }
}
