package io.bihuan.conversation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How customers talked, in figures without a word of what was said: for those who learn how to serve them. */
@Service
@Transactional(readOnly = true)
public class Voices {

    private static final String SELECT = """
            select c.id, c.customer_id, c.channel, c.opened_at, v.messages, v.letters, v.outcries, v.thanks
              from (%s) c
             cross join lateral (
                    select count(*) as messages,
                           coalesce(sum(length(regexp_replace(m.text, '\\s', '', 'g'))), 0) as letters,
                           count(*) filter (where m.text ~ '[!！]') as outcries,
                           count(*) filter (where m.text ~* '谢谢|感谢|多谢|辛苦|thank') as thanks
                      from conversation.message m
                     where m.conversation_id = c.id
                       and m.month = c.month
                       and m.sender = 'CUSTOMER') v
            """;

    private final JdbcClient jdbc;

    Voices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The customer's side of a conversation that is over.
     *
     * @param customerId whose, or null where nobody knew
     * @param messages how many they wrote
     * @param letters how many characters in all, blanks apart
     * @param outcries how many of the messages carry an exclamation mark
     * @param thanks how many of them thank
     */
    public record Voice(
            UUID id,
            @Nullable UUID customerId,
            String channel,
            Instant openedAt,
            int messages,
            int letters,
            int outcries,
            int thanks) {}

    /** The customer's side of this conversation, where it is over. */
    public Optional<Voice> of(UUID conversation) {
        return jdbc.sql(SELECT.formatted("select * from conversation.conversation where id = :id and state = 'CLOSED'"))
                .param("id", conversation)
                .query(Voice.class)
                .optional();
    }

    /** Those opened before an instant, the latest first, so many at most: by the index of time. */
    public List<Voice> before(Instant openedAt, UUID id, int limit) {
        return jdbc.sql(SELECT.formatted("""
                                select *
                                  from conversation.conversation
                                 where opened_at <= :at
                                   and (opened_at < :at or id > :id)
                                   and state = 'CLOSED'
                                 order by opened_at desc, id
                                 limit :limit
                                """) + " order by c.opened_at desc, c.id")
                .param("at", Timestamp.from(openedAt))
                .param("id", id)
                .param("limit", limit)
                .query(Voice.class)
                .list();
    }
}
