package io.bihuan.conversation;

import io.bihuan.database.Ids;
import io.bihuan.live.Live;
import io.bihuan.live.LiveEvent;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The messages. One statement, one round trip: looks whether the message is known, takes the next number from the
 * conversation's row, writes the message, keeps the clocks and tells those who watch.
 */
@Component
class Messages {

    private static final String ACCEPT = """
            with head as materialized (
                select month from conversation.conversation where id = :id
            ), already as materialized (
                select seq, at
                  from conversation.message
                 where conversation_id = :id
                   and month = (select month from head)
                   and client_id = :client
            ), numbered as (
                update conversation.conversation
                   set last_seq = last_seq + 1,
                       last_at = :at,
                       last_from = :sender,
                       last_text = :summary,
                       unanswered_since = case when :asks then coalesce(unanswered_since, :at)
                                               when :answers then null
                                               else unanswered_since end,
                       first_agent_reply_at = case when :answers then coalesce(first_agent_reply_at, :at)
                                                   else first_agent_reply_at end,
                       greeted_at = case when :greets then coalesce(greeted_at, :at) else greeted_at end,
                       replies = replies + case when :answers and unanswered_since is not null then 1 else 0 end,
                       reply_millis = reply_millis
                           + case when :answers and unanswered_since is not null
                                  then greatest(0, extract(epoch from (:at - unanswered_since)) * 1000)::bigint
                                  else 0 end
                 where id = :id
                   and state <> 'CLOSED'
                   and (:anyone or agent_id = :staff)
                   and not exists (select from already)
                returning last_seq, month, agent_id
            ), written as (
                insert into conversation.message
                       (conversation_id, month, seq, client_id, sender, staff_id, scripted, text, at)
                select :id, month, last_seq, :client, :sender, :staff, :scripted, :text, :at
                  from numbered
                returning seq, at
            ), told as (
                select live.publish(
                           :event,
                           case when agent_id is null then array['conversation:' || :idText]
                                else array['conversation:' || :idText, 'person:' || agent_id] end,
                           'message',
                           :before || last_seq || :after) as done
                  from numbered
            )
            select seq, at, false as fresh, null::uuid as agent_id from already
            union all
            select written.seq, written.at, true, numbered.agent_id from written, numbered, told
            """;

    private final JdbcClient jdbc;
    private final Live live;
    private final JsonMapper json;

    Messages(JdbcClient jdbc, Live live, JsonMapper json) {
        this.jdbc = jdbc;
        this.live = live;
        this.json = json;
    }

    private record Written(
            long seq, Instant at, boolean fresh, @Nullable UUID agentId) {}

    /** Empty when the conversation is closed, is not there, or is not held by the agent who speaks. */
    Optional<Acceptance.Accepted> accept(NewMessage message, Instant at) {
        var event = Ids.next();
        var before = "{\"conversation\":\"" + message.conversation() + "\",\"seq\":";
        var after = ",\"from\":\"" + message.from() + "\",\"scripted\":" + message.scripted() + ",\"at\":\"" + at
                + "\",\"clientId\":" + json.writeValueAsString(message.clientId()) + ",\"text\":"
                + json.writeValueAsString(message.text()) + "}";
        var agentSpeaks = message.from() == Speaker.AGENT;
        var written = jdbc.sql(ACCEPT)
                .param("id", message.conversation().value())
                .param("idText", message.conversation().toString())
                .param("client", message.clientId())
                .param("at", Timestamp.from(at))
                .param("sender", message.from().name())
                .param("summary", summary(message.text()))
                .param("asks", message.from() == Speaker.CUSTOMER)
                .param("answers", agentSpeaks && !message.scripted())
                .param("greets", agentSpeaks && message.scripted())
                .param("anyone", !agentSpeaks)
                .param("staff", message.staffId())
                .param("scripted", message.scripted())
                .param("text", message.text())
                .param("event", event)
                .param("before", before)
                .param("after", after)
                .query(Written.class)
                .optional();
        written.filter(Written::fresh)
                .ifPresent(w -> live.written(
                        new LiveEvent(event, topics(message, w.agentId()), "message", before + w.seq() + after)));
        return written.map(w -> new Acceptance.Accepted(w.seq(), w.at(), w.fresh()));
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
