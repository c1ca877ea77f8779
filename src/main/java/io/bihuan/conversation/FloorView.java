package io.bihuan.conversation;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The talks that go on, for those who stand beside. */
@Service
@Transactional(readOnly = true)
public class FloorView {

    private static final int LAST = 12;

    private final JdbcClient jdbc;

    FloorView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A talk that goes on.
     *
     * @param unansweredSince since when the customer waits for an answer, or null
     * @param customerWords the customer's among the last messages, in order
     * @param agentWords the agent's own among them
     */
    public record Talk(
            UUID id,
            State state,
            String channel,
            @Nullable UUID customerId,
            String caller,
            UUID agentId,
            Instant openedAt,
            Instant waitingSince,
            @Nullable Instant firstAgentReplyAt,
            @Nullable Instant unansweredSince,
            @Nullable Instant heldUntil,
            String lastText,
            List<String> customerWords,
            List<String> agentWords) {}

    /** Those of a branch, or of all, the oldest first. */
    public List<Talk> talks(@Nullable UUID branch, int limit) {
        return jdbc.sql("""
                        select c.id, c.state, c.channel, c.customer_id, c.caller, c.agent_id, c.opened_at,
                               coalesce(c.waiting_since, c.opened_at) as waiting_since, c.first_agent_reply_at,
                               c.unanswered_since, c.held_until, c.last_text, w.theirs, w.ours
                          from conversation.conversation c
                          left join lateral (
                                select array_agg(m.text order by m.seq) filter (where m.sender = 'CUSTOMER') as theirs,
                                       array_agg(m.text order by m.seq)
                                           filter (where m.sender = 'AGENT' and not m.scripted) as ours
                                  from conversation.message m
                                 where m.conversation_id = c.id
                                   and m.month = c.month
                                   and m.seq > c.last_seq - :last) w on true
                         where c.state in ('ACTIVE', 'ON_HOLD')
                           and (:branch::uuid is null or c.branch_id is null or c.branch_id = :branch)
                         order by c.opened_at
                         limit :limit
                        """)
                .param("last", LAST)
                .param("branch", branch)
                .param("limit", limit)
                .query((row, number) -> new Talk(
                        row.getObject("id", UUID.class),
                        State.valueOf(row.getString("state")),
                        row.getString("channel"),
                        row.getObject("customer_id", UUID.class),
                        row.getString("caller"),
                        row.getObject("agent_id", UUID.class),
                        row.getTimestamp("opened_at").toInstant(),
                        row.getTimestamp("waiting_since").toInstant(),
                        instant(row.getTimestamp("first_agent_reply_at")),
                        instant(row.getTimestamp("unanswered_since")),
                        instant(row.getTimestamp("held_until")),
                        row.getString("last_text"),
                        words(row.getArray("theirs")),
                        words(row.getArray("ours"))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static List<String> words(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
