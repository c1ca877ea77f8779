package io.bihuan.conversation;

import io.bihuan.database.Ids;
import io.bihuan.live.Live;
import io.bihuan.live.LiveEvent;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The messages. One statement, one round trip: takes the next number from the conversation's row, writes the message,
 * keeps the clocks and tells those who watch. A name that is known already makes it fail as a whole, number and all.
 */
@Component
class Messages {

    /** What a message does to the clocks of its conversation. */
    private enum Clocks {
        ASKED("unanswered_since = coalesce(unanswered_since, :at),"),
        ANSWERED("""
                unanswered_since = null,
                first_agent_reply_at = coalesce(first_agent_reply_at, :at),
                replies = replies + (unanswered_since is not null)::int,
                reply_millis = reply_millis
                    + coalesce(greatest(0, extract(epoch from (:at - unanswered_since)) * 1000)::bigint, 0),
                """),
        GREETED("greeted_at = coalesce(greeted_at, :at),"),
        UNTOUCHED("");

        private final String accept;

        Clocks(String settings) {
            accept = """
                    with numbered as (
                        update conversation.conversation
                           set %s
                               last_seq = last_seq + 1,
                               last_at = :at,
                               last_from = :sender,
                               last_text = :summary
                         where id = :id
                           and state <> 'CLOSED'
                           and (:sender <> 'AGENT' or agent_id = :staff)
                        returning id, last_seq, month, agent_id
                    ), written as (
                        insert into conversation.message
                               (conversation_id, month, seq, client_id, sender, staff_id, scripted, text, at)
                        select id, month, last_seq, :client, :sender, :staff, :scripted, :text, :at
                          from numbered
                    )
                    select last_seq,
                           agent_id,
                           live.publish(
                               :event,
                               array_remove(array['conversation:' || id, 'person:' || agent_id], null),
                               'message',
                               :before || last_seq || :after)
                      from numbered
                    """.formatted(settings);
        }

        static Clocks of(NewMessage message) {
            return switch (message.from()) {
                case CUSTOMER -> ASKED;
                case AGENT -> message.scripted() ? GREETED : ANSWERED;
                case SYSTEM, ROBOT -> UNTOUCHED;
            };
        }
    }

    private final JdbcClient jdbc;
    private final Live live;
    private final JsonMapper json;

    Messages(JdbcClient jdbc, Live live, JsonMapper json) {
        this.jdbc = jdbc;
        this.live = live;
        this.json = json;
    }

    private record Written(long seq, @Nullable UUID agentId) {}

    /**
     * Writes a message. Empty when the conversation is closed, is not there, or is not held by the agent who speaks;
     * refused with {@link org.springframework.dao.DuplicateKeyException} when its name is known there already.
     */
    Optional<Acceptance.Accepted> accept(NewMessage message, Instant now) {
        var at = now.truncatedTo(ChronoUnit.MICROS); // what the database keeps of it
        var event = Ids.next();
        var before = "{\"conversation\":\"" + message.conversation() + "\",\"seq\":";
        var after = ",\"from\":\"" + message.from() + "\",\"scripted\":" + message.scripted() + ",\"at\":\"" + at
                + "\",\"clientId\":" + json.writeValueAsString(message.clientId()) + ",\"text\":"
                + json.writeValueAsString(message.text()) + "}";
        var written = jdbc.sql(Clocks.of(message).accept)
                .param("id", message.conversation().value())
                .param("client", message.clientId())
                .param("at", Timestamp.from(at))
                .param("sender", message.from().name())
                .param("summary", summary(message.text()))
                .param("staff", message.staffId())
                .param("scripted", message.scripted())
                .param("text", message.text())
                .param("event", event)
                .param("before", before)
                .param("after", after)
                .query((row, number) -> new Written(row.getLong(1), row.getObject(2, UUID.class)))
                .optional();
        written.ifPresent(w ->
                live.written(new LiveEvent(event, topics(message, w.agentId()), "message", before + w.seq() + after)));
        return written.map(w -> new Acceptance.Accepted(w.seq(), at, true));
    }

    /** The answer that a message of this name was given when it was accepted. */
    Optional<Acceptance.Accepted> known(NewMessage message) {
        return jdbc.sql("""
                        select m.seq, m.at
                          from conversation.conversation c
                          join conversation.message m on m.conversation_id = c.id and m.month = c.month
                         where c.id = :id
                           and m.client_id = :client
                        """)
                .param("id", message.conversation().value())
                .param("client", message.clientId())
                .query((row, number) -> new Acceptance.Accepted(
                        row.getLong(1), row.getTimestamp(2).toInstant(), false))
                .optional();
    }

    private static List<String> topics(NewMessage message, @Nullable UUID agentId) {
        var topics = new ArrayList<String>();
        topics.add("conversation:" + message.conversation());
        if (agentId != null) {
            topics.add("person:" + agentId);
        }
        return topics;
    }

    /** The first words on one line, for lists. */
    private static String summary(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 120
                ? line
                : line.substring(0, line.offsetByCodePoints(0, Math.min(119, line.codePointCount(0, line.length()))))
                        + "…";
    }
}
