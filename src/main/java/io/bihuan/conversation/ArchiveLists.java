package io.bihuan.conversation;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All conversations that somebody may see, to be leafed through and searched. */
@Service
@Transactional(readOnly = true)
public class ArchiveLists {

    private final JdbcClient jdbc;
    private final Clock clock;

    ArchiveLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is looked for.
     *
     * @param words characters that stand in the messages or the record, or ""
     * @param state how far it must have come, or null for any
     * @param channel the way it came, or "" for any
     * @param days how many days back
     * @param before the page's end: opened before this, or null for the first page
     */
    public record Sought(
            String words,
            @Nullable State state,
            String channel,
            int days,
            @Nullable Instant before) {}

    /** One line of the list. */
    public record Row(
            UUID id,
            String channel,
            State state,
            @Nullable UUID customerId,
            String caller,
            @Nullable UUID agentId,
            boolean imported,
            @Nullable String externalId,
            Instant openedAt,
            @Nullable Instant firstAgentReplyAt,
            @Nullable Instant closedAt,
            int replies,
            long replyMillis,
            String summary) {}

    /** The conversations that fit, the latest first. */
    public List<Row> find(Sought sought, SignedIn viewer, int limit) {
        return jdbc.sql("""
                        select c.id, c.channel, c.state, c.customer_id, c.caller, c.agent_id, c.imported, c.external_id,
                               c.opened_at, c.first_agent_reply_at, coalesce(c.wrap_up_at, c.closed_at) as closed_at,
                               c.replies, c.reply_millis, coalesce(nullif(r.request, ''), c.last_text) as summary
                          from conversation.conversation c
                          left join conversation.record r on r.conversation_id = c.id
                         where (c.agent_id = :viewer
                                or (:reads and (:branch::uuid is null or c.branch_id is null or c.branch_id = :branch)))
                           and (:state::text is null or c.state = :state)
                           and (:channel = '' or c.channel = :channel)
                           and c.opened_at > :since
                           and (:before::timestamptz is null or c.opened_at < :before)
                           and (:words = ''
                                or c.external_id = :words
                                or position(:words in coalesce(r.request || r.handling || r.result, '')) > 0
                                or exists (select
                                             from conversation.message m
                                            where m.conversation_id = c.id
                                              and m.month = c.month
                                              and position(:words in m.text) > 0))
                         order by c.opened_at desc, c.id
                         limit :limit
                        """)
                .param("viewer", viewer.staffId())
                .param("reads", viewer.may(Permission.CONVERSATION_READ))
                .param("branch", viewer.branchId())
                .param("state", sought.state() == null ? null : sought.state().name())
                .param("channel", sought.channel())
                .param("since", Timestamp.from(clock.instant().minus(Duration.ofDays(sought.days()))))
                .param("before", sought.before() == null ? null : Timestamp.from(sought.before()))
                .param("words", sought.words())
                .param("limit", limit)
                .query(Row.class)
                .list();
    }
}
