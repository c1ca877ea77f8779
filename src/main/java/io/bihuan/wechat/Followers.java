package io.bihuan.wechat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who writes to the account, and what came from them. */
@Repository
class Followers {

    private final JdbcClient jdbc;

    Followers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A follower, and the conversation they are in or were in last. */
    record Follower(
            String openId,
            @Nullable UUID customerId,
            @Nullable UUID conversationId,
            Instant heardAt) {}

    /** What came and is still to be said. */
    record Waiting(UUID id, String openId, String kind, String text, String mediaId) {}

    /** False when it came before. */
    boolean came(UUID id, AccountMessage message, String text, Instant now) {
        return jdbc.sql("""
                                insert into wechat.message (id, key, open_id, kind, text, media_id, at)
                                values (:id, :key, :open, :kind, :text, :media, :now)
                                on conflict (key) do nothing
                                """)
                        .param("id", id)
                        .param("key", message.key())
                        .param("open", message.openId())
                        .param("kind", message.kind())
                        .param("text", text)
                        .param("media", message.value("MediaId"))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<Waiting> waiting(UUID id) {
        return jdbc.sql("""
                        select id, open_id, kind, text, media_id
                          from wechat.message
                         where id = :id
                           and said_at is null
                           for update
                        """).param("id", id).query(Waiting.class).optional();
    }

    /** Said; its words are the conversation's from now on. */
    void said(UUID id, Instant now) {
        jdbc.sql("update wechat.message set said_at = :now, text = '', media_id = '' where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The follower, locked, made where nobody knew them. */
    Follower heard(String openId, Instant now) {
        jdbc.sql("""
                        insert into wechat.follower (open_id, heard_at)
                        values (:open, :now)
                        on conflict (open_id) do update set heard_at = greatest(wechat.follower.heard_at, :now)
                        """).param("open", openId).param("now", Timestamp.from(now)).update();
        return jdbc.sql("""
                        select open_id, customer_id, conversation_id, heard_at
                          from wechat.follower
                         where open_id = :open
                           for update
                        """).param("open", openId).query(Follower.class).single();
    }

    void talks(String openId, UUID customer, UUID conversation) {
        jdbc.sql("""
                        update wechat.follower
                           set customer_id = :customer, conversation_id = :conversation
                         where open_id = :open
                        """)
                .param("customer", customer)
                .param("conversation", conversation)
                .param("open", openId)
                .update();
    }

    /** The follower whom a customer of these ids is, if they said something since then. */
    Optional<Follower> lately(List<UUID> customer, Instant since) {
        return jdbc.sql("""
                        select open_id, customer_id, conversation_id, heard_at
                          from wechat.follower
                         where customer_id = any(:ids)
                           and heard_at > :since
                         order by heard_at desc
                         limit 1
                        """)
                .param("ids", customer.toArray(UUID[]::new))
                .param("since", Timestamp.from(since))
                .query(Follower.class)
                .optional();
    }

    /** Whose conversation it is, or was: their latest talk, or an earlier one of the same customer. */
    Optional<Follower> of(UUID conversation) {
        return jdbc.sql(
                        "select open_id, customer_id, conversation_id, heard_at from wechat.follower where conversation_id = :id")
                .param("id", conversation)
                .query(Follower.class)
                .optional();
    }

    /** Forgets what was said long ago; the platform sends nothing twice after so long. */
    int forget(Instant before, int most) {
        return jdbc.sql("""
                        delete from wechat.message
                         where id in (select id
                                        from wechat.message
                                       where at < :before
                                         and said_at is not null
                                       order by at
                                       limit :most)
                        """)
                .param("before", Timestamp.from(before))
                .param("most", most)
                .update();
    }
}
