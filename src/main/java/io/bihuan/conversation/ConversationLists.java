package io.bihuan.conversation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.web.NotFound;
import io.bihuan.web.Ui;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions that are asked about conversations. */
@Service
@Transactional(readOnly = true)
public class ConversationLists {

    private final JdbcClient jdbc;
    private final Attachments attachments;

    ConversationLists(JdbcClient jdbc, Attachments attachments) {
        this.jdbc = jdbc;
        this.attachments = attachments;
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
                        select id, month, channel, customer_id, agent_id, opened_at, first_agent_reply_at,
                               coalesce(wrap_up_at, closed_at) as closed_at, record_at, identity_checked_at, external_id
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

    /** How long answers took on average, where there were any. */
    public Optional<Duration> averageReply(ConversationId id) {
        return jdbc.sql("select reply_millis / replies from conversation.conversation where id = :id and replies > 0")
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis);
    }

    /** Who hung up or left first, where the channel tells. */
    public Optional<Speaker> endedBy(ConversationId id) {
        return jdbc.sql("select ended_by from conversation.conversation where id = :id and ended_by is not null")
                .param("id", id.value())
                .query((row, number) -> Speaker.valueOf(row.getString("ended_by")))
                .optional();
    }

    /** Who holds it, where somebody does. */
    public Optional<UUID> holder(ConversationId id) {
        return jdbc.sql("select agent_id from conversation.conversation where id = :id and agent_id is not null")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    /** How far it has come. */
    public State state(ConversationId id) {
        return jdbc.sql("select state from conversation.conversation where id = :id")
                .param("id", id.value())
                .query((row, number) -> State.valueOf(row.getString("state")))
                .optional()
                .orElseThrow(() -> new NotFound("conversation " + id));
    }

    /**
     * Whether this person may see the conversation: their own, one that still waits when they serve, or any of their branch
     * when they may read conversations.
     */
    public boolean mayRead(ConversationId id, SignedIn person) {
        return !readable(Set.of(id.value()), person).isEmpty();
    }

    /** Those among the conversations that this person {@linkplain #mayRead may see}. */
    public Set<UUID> readable(Collection<UUID> ids, SignedIn person) {
        return Set.copyOf(jdbc.sql("""
                        select id
                          from conversation.conversation
                         where id = any(:ids)
                           and (agent_id = :staff
                                or (:serves and state = 'WAITING')
                                or (:reads and (:branch::uuid is null or branch_id is null or branch_id = :branch)))
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("staff", person.staffId())
                .param("serves", person.may(Permission.SERVE))
                .param("reads", person.may(Permission.CONVERSATION_READ))
                .param("branch", person.branchId())
                .query(UUID.class)
                .list());
    }

    /** The messages after a number, in order. */
    public List<Message> after(ConversationId id, long seq, int limit) {
        var said = jdbc.sql("""
                        select m.seq, m.sender as "from", m.at, m.text, m.client_id, m.scripted, m.own
                          from conversation.conversation c
                          join conversation.message m on m.conversation_id = c.id and m.month = c.month
                         where c.id = :id
                           and m.seq > :seq
                         order by m.seq
                         limit :limit
                        """)
                .param("id", id.value())
                .param("seq", seq)
                .param("limit", limit)
                .query(SAID)
                .list();
        if (said.isEmpty()) {
            return said;
        }
        var files = attachments.of(id, said.getFirst().seq(), said.getLast().seq());
        return files.isEmpty()
                ? said
                : said.stream()
                        .map(message -> message.with(files.getOrDefault(message.seq(), List.of())))
                        .toList();
    }

    private static final RowMapper<Message> SAID = (row, number) -> new Message(
            row.getLong("seq"),
            Speaker.valueOf(row.getString("from")),
            row.getTimestamp("at").toInstant(),
            row.getString("text"),
            row.getString("client_id"),
            row.getBoolean("scripted"),
            List.of(),
            OwnWords.of(row.getString("own")));

    /** One message as readers of a stream get it, in the house's language; what carries no files does not name any. */
    public record Message(
            long seq,
            Speaker from,
            Instant at,
            String text,
            String clientId,
            boolean scripted,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Attachment> attachments,
            @JsonIgnore @Nullable OwnWords own) {

        public Message {
            attachments = List.copyOf(attachments);
        }

        private Message with(List<Attachment> files) {
            return new Message(seq, from, at, text, clientId, scripted, files, own);
        }

        /** As those who serve read it in this language. */
        public Message in(Ui ui) {
            return own == null ? this : saying(own.in(ui));
        }

        /** As the customer reads it in this language. */
        public Message toCustomer(Ui ui) {
            return own == null ? this : saying(own.toCustomer(ui));
        }

        private Message saying(String words) {
            return new Message(seq, from, at, words, clientId, scripted, attachments, own);
        }
    }

    private List<Transcript.Line> lines(UUID id, LocalDate month) {
        var files = attachments.of(new ConversationId(id), 1, Long.MAX_VALUE);
        return jdbc.sql("""
                        select seq, sender, at, text, scripted, own
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
                        row.getBoolean("scripted"),
                        files.getOrDefault(row.getLong("seq"), List.of()),
                        OwnWords.of(row.getString("own"))))
                .list();
    }
}
