package io.bihuan.frontdesk;

import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.DirectTalks;
import io.bihuan.conversation.MessageDesk;
import io.bihuan.conversation.NewConversation;
import io.bihuan.conversation.NewMessage;
import io.bihuan.conversation.RecordDesk;
import io.bihuan.conversation.RecordDraft;
import io.bihuan.customer.Contact;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes talks by video: each is a conversation of the channel VIDEO with its communication record (E-10). */
@Service
@Transactional
public class VideoNotes {

    private final JdbcClient jdbc;
    private final DirectTalks talks;
    private final MessageDesk messages;
    private final RecordDesk records;
    private final Customers customers;

    VideoNotes(JdbcClient jdbc, DirectTalks talks, MessageDesk messages, RecordDesk records, Customers customers) {
        this.jdbc = jdbc;
        this.talks = talks;
        this.messages = messages;
        this.records = records;
        this.customers = customers;
    }

    /** A noted talk in a list. */
    public record Noted(
            UUID conversation,
            String platform,
            Instant startedAt,
            int minutes,
            boolean framed,
            VideoTalk.Recorded recording,
            String link) {}

    /** Notes a talk and returns its conversation, which is over, its record written. */
    public ConversationId note(VideoTalk talk, String ended, UUID agent) {
        var started = talk.startedAt();
        var id = talks.answered(new NewConversation("VIDEO", talk.name(), customer(talk), 0), agent, started, started);
        messages.accept(NewMessage.ofCustomer(id, "video", talk.about()));
        messages.accept(NewMessage.ofAgent(id, "result", agent, talk.result()));
        jdbc.sql("""
                        insert into frontdesk.video_note
                               (conversation_id, platform, started_at, minutes, framed, recording, link, noted_by)
                        values (:id, :platform, :started, :minutes, :framed, :recording, :link, :by)
                        """)
                .param("id", id.value())
                .param("platform", talk.platform())
                .param("started", Timestamp.from(started))
                .param("minutes", talk.minutes())
                .param("framed", talk.framed())
                .param("recording", talk.recording().name())
                .param("link", talk.link())
                .param("by", agent)
                .update();
        talks.over(id, ended, null, started.plus(Duration.ofMinutes(talk.minutes())));
        records.write(
                id, new RecordDraft(talk.name(), talk.phone(), talk.about(), talk.result(), talk.result(), ""), agent);
        return id;
    }

    /** What this agent noted last, the latest first. */
    @Transactional(readOnly = true)
    public List<Noted> of(UUID agent, int limit) {
        return jdbc.sql("""
                        select conversation_id as conversation, platform, started_at, minutes, framed, recording, link
                          from frontdesk.video_note
                         where noted_by = :agent
                         order by started_at desc
                         limit :limit
                        """)
                .param("agent", agent)
                .param("limit", limit)
                .query(Noted.class)
                .list();
    }

    private @Nullable CustomerId customer(VideoTalk talk) {
        return talk.phone().isEmpty()
                ? null
                : customers.findOrCreate(
                        new Contact(talk.name().isEmpty() ? null : talk.name(), talk.phone(), null, null));
    }
}
