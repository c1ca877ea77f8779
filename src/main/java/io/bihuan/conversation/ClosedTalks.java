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

/** Conversations that are over, for those who learn from them. What they hold is unmasked: it is for other modules only. */
@Service
@Transactional(readOnly = true)
public class ClosedTalks {

    /** How many of the latest are searched for words: some days of a branch, and quick without an index of words. */
    private static final int SEARCHED = 3_000;

    private static final String SELECT = """
            select c.id, c.channel, coalesce(c.closed_at, c.wrap_up_at) as closed_at, c.agent_id, c.branch_id, c.customer_id, c.caller, c.replies,
                   coalesce((select m.text
                               from conversation.message m
                              where m.conversation_id = c.id and m.month = c.month and m.sender = 'CUSTOMER'
                              order by m.seq
                              limit 1), '') as opening
              from conversation.conversation c
            """;

    private final JdbcClient jdbc;

    ClosedTalks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A conversation that is over.
     *
     * @param caller how the customer named themselves, or ""
     * @param replies how often an agent answered
     * @param opening what the customer said first
     */
    public record ClosedTalk(
            UUID id,
            String channel,
            Instant closedAt,
            @Nullable UUID agentId,
            @Nullable UUID branchId,
            @Nullable UUID customerId,
            String caller,
            int replies,
            String opening) {}

    /**
     * What is looked for.
     *
     * @param branchId whose; null sees those of every branch
     * @param channel the way it came, or "" for any
     * @param about words of its opening or of what its record says was asked, or "" for any; sought among the latest
     * @param since opened after this
     * @param fewestReplies answered so often at least
     * @param notOf not held by this person
     */
    public record Sought(
            @Nullable UUID branchId, String channel, String about, Instant since, int fewestReplies, UUID notOf) {}

    /** Those that fit, the latest first. */
    public List<ClosedTalk> find(Sought sought, int limit) {
        var fitting = SELECT + """
                 where c.state = 'CLOSED'
                   and c.opened_at > :since
                   and c.replies >= :replies
                   and c.agent_id <> :not
                   and (:channel = '' or c.channel = :channel)
                   and (:branch::uuid is null or c.branch_id is null or c.branch_id = :branch)
                 order by c.opened_at desc, c.id
                """;
        var sql = sought.about().isBlank() ? fitting + " limit :limit" : """
                with latest as (%s limit :most)
                select l.*
                  from latest l
                  left join conversation.record r on r.conversation_id = l.id
                 where position(lower(:about) in lower(l.opening)) > 0
                    or position(lower(:about) in lower(coalesce(r.request, ''))) > 0
                 order by l.closed_at desc, l.id
                 limit :limit
                """.formatted(fitting);
        return jdbc.sql(sql)
                .param("about", sought.about().strip())
                .param("most", SEARCHED)
                .param("since", Timestamp.from(sought.since()))
                .param("replies", sought.fewestReplies())
                .param("not", sought.notOf())
                .param("channel", sought.channel())
                .param("branch", sought.branchId())
                .param("limit", limit)
                .query(ClosedTalk.class)
                .list();
    }

    /** The conversation, where it is over and still kept. */
    public Optional<ClosedTalk> one(UUID id) {
        return jdbc.sql(SELECT + " where c.id = :id and c.state = 'CLOSED'")
                .param("id", id)
                .query(ClosedTalk.class)
                .optional();
    }

    /** The conversation, where the talk is over, its record written or not, and it was held here with somebody. */
    public Optional<ClosedTalk> spoken(UUID id) {
        return jdbc.sql(SELECT + """
                         where c.id = :id
                           and c.state in ('WRAP_UP', 'CLOSED')
                           and c.agent_id is not null
                           and c.replies > 0
                           and not c.imported
                        """).param("id", id).query(ClosedTalk.class).optional();
    }

    /** Those of them that are still kept. */
    public List<UUID> kept(List<UUID> ids) {
        return jdbc.sql("select id from conversation.conversation where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }
}
