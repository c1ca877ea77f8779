package io.bihuan.conversation;

import io.bihuan.notice.Notices;
import io.bihuan.web.Tone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Words of agents that still can be taken back. Whoever changes who holds a conversation, or that it is held, lets them go
 * first, so that none is left behind.
 */
@Component
class Recalls {

    private static final String COLUMNS = "id, conversation_id, client_id, staff_id, text, attachments, goes_at";

    private final JdbcClient jdbc;
    private final Messages messages;
    private final MessagesWithFiles files;
    private final Notices notices;
    private final Clock clock;

    Recalls(JdbcClient jdbc, Messages messages, MessagesWithFiles files, Notices notices, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.files = files;
        this.notices = notices;
        this.clock = clock;
    }

    /** A message that waits; under its id, which grows with time, it stands in its order. */
    record Waiting(UUID id, NewMessage message, Instant goesAt) {}

    /** Keeps it; known under this name already, it stays as it was. Answers when it goes. */
    Instant add(UUID id, NewMessage message, Instant goesAt) {
        return jdbc.sql("""
                        insert into conversation.recallable as r
                               (id, conversation_id, client_id, staff_id, text, attachments, goes_at)
                        values (:id, :conversation, :client, :staff, :text, :attachments, :goesAt)
                        on conflict (conversation_id, client_id) do update
                           set goes_at = r.goes_at
                        returning goes_at
                        """)
                .param("id", id)
                .param("conversation", message.conversation().value())
                .param("client", message.clientId())
                .param("staff", message.staffId())
                .param("text", message.text())
                .param("attachments", message.attachments().toArray(UUID[]::new))
                .param("goesAt", Timestamp.from(goesAt))
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    Optional<Waiting> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from conversation.recallable where id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** What waits of this agent's in this conversation, in order. */
    List<Waiting> of(ConversationId conversation, UUID staff) {
        return jdbc.sql("select " + COLUMNS + """
                          from conversation.recallable
                         where conversation_id = :conversation
                           and staff_id = :staff
                         order by id
                        """)
                .param("conversation", conversation.value())
                .param("staff", staff)
                .query((row, number) -> read(row))
                .list();
    }

    /** The conversations in which words of this agent wait. */
    List<ConversationId> of(UUID staff) {
        return jdbc
                .sql("select distinct conversation_id from conversation.recallable where staff_id = :staff order by 1")
                .param("staff", staff)
                .query(UUID.class)
                .list()
                .stream()
                .map(ConversationId::new)
                .toList();
    }

    /** Takes it out before it goes; empty when it has gone. */
    Optional<Waiting> takeBack(ConversationId conversation, UUID staff, String clientId) {
        return jdbc.sql("""
                        delete from conversation.recallable
                         where conversation_id = :conversation
                           and client_id = :client
                           and staff_id = :staff
                        returning
                        """ + " " + COLUMNS)
                .param("conversation", conversation.value())
                .param("client", clientId)
                .param("staff", staff)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Everything that waits in this conversation goes now; part of the caller's transaction, in which it is locked. */
    void release(ConversationId conversation) {
        go(conversation, "");
    }

    /** The same for what waits longest, up to this one. */
    void release(Waiting upTo) {
        go(upTo.message().conversation(), " and id <= '" + upTo.id() + "'");
    }

    private void go(ConversationId conversation, String which) {
        jdbc.sql("""
                        with gone as (
                            delete from conversation.recallable
                             where conversation_id = :conversation %s
                            returning %s
                        )
                        select %s from gone order by id
                        """.formatted(which, COLUMNS, COLUMNS))
                .param("conversation", conversation.value())
                .query((row, number) -> read(row))
                .list()
                .forEach(this::go);
    }

    private void go(Waiting waiting) {
        var message = waiting.message();
        var said = message.attachments().isEmpty()
                ? messages.accept(message, clock.instant())
                : files.accept(message, clock.instant());
        if (said.isEmpty() || !(said.get() instanceof Acceptance.Accepted)) {
            // Nobody should come here; if somebody does, the words are not lost but lie before who wrote them.
            notices.tell(
                    Objects.requireNonNull(message.staffId()),
                    "conversation.notice.notSaid",
                    List.of(message.text()),
                    "/workspace?c=" + message.conversation(),
                    Tone.BAD);
        }
    }

    private static Waiting read(ResultSet row) throws SQLException {
        var message = NewMessage.ofAgent(
                        new ConversationId(row.getObject("conversation_id", UUID.class)),
                        row.getString("client_id"),
                        row.getObject("staff_id", UUID.class),
                        row.getString("text"))
                .with(List.of((UUID[]) row.getArray("attachments").getArray()));
        return new Waiting(
                row.getObject("id", UUID.class),
                message,
                row.getTimestamp("goes_at").toInstant());
    }
}
