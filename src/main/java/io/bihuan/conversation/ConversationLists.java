package io.bihuan.conversation;

import io.bihuan.web.NotFound;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions that are asked about conversations. */
@Service
@Transactional(readOnly = true)
public class ConversationLists {

    private final JdbcClient jdbc;

    ConversationLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Head(
            UUID id,
            LocalDate month,
            String channel,
            @Nullable UUID customerId,
            @Nullable UUID agentId,
            Instant openedAt,
            @Nullable Instant firstAgentReplyAt,
            @Nullable Instant closedAt,
            @Nullable Instant recordAt,
            @Nullable Instant identityCheckedAt,
            @Nullable String externalId) {}

    /** The whole of a conversation as it was said. */
    public Transcript transcript(ConversationId id) {
        var head = jdbc.sql("""
                        select id, month, channel, customer_id, agent_id, opened_at, first_agent_reply_at, closed_at,
                               record_at, identity_checked_at, external_id
                          from conversation.conversation
                         where id = :id
                        """)
                .param("id", id.value())
                .query(Head.class)
                .optional()
                .orElseThrow(() -> new NotFound("conversation " + id));
        return new Transcript(
                id,
                head.channel(),
                head.customerId(),
                head.agentId(),
                head.openedAt(),
                head.firstAgentReplyAt(),
                head.closedAt(),
                head.recordAt(),
                lines(head.id(), head.month()),
                head.identityCheckedAt(),
                head.externalId());
    }

    /** The conversation that another system knows by this id. */
    public ConversationId byExternalId(String externalId) {
        return jdbc.sql("select id from conversation.conversation where external_id = :external")
                .param("external", externalId)
                .query(UUID.class)
                .optional()
                .map(ConversationId::new)
                .orElseThrow(() -> new NotFound("conversation " + externalId));
    }

    private List<Transcript.Line> lines(UUID id, LocalDate month) {
        return jdbc.sql("""
                        select seq, sender, at, text, scripted
                          from conversation.message
                         where conversation_id = :id
                           and month = :month
                         order by seq
                        """)
                .param("id", id)
                .param("month", Date.valueOf(month))
                .query((row, number) -> new Transcript.Line(
                        row.getLong("seq"),
                        Speaker.valueOf(row.getString("sender")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("text"),
                        row.getBoolean("scripted")))
                .list();
    }
}
