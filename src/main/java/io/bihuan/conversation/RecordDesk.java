package io.bihuan.conversation;

import io.bihuan.audit.Audit;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Communication records: drafted from what was said, finished by the agent, then only added to. */
@Service
@Transactional
public class RecordDesk {

    private final JdbcClient jdbc;
    private final Conversations conversations;
    private final ConversationDesk desk;
    private final ConversationLists lists;
    private final Customers customers;
    private final Drafts drafts;
    private final Audit audit;
    private final Clock clock;

    RecordDesk(
            JdbcClient jdbc,
            Conversations conversations,
            ConversationDesk desk,
            ConversationLists lists,
            Customers customers,
            Drafts drafts,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.conversations = conversations;
        this.desk = desk;
        this.lists = lists;
        this.customers = customers;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    private record Row(
            String channel,
            java.time.Instant openedAt,
            String customer,
            String contact,
            String request,
            String handling,
            String result,
            String followUp,
            UUID ownerId,
            java.time.Instant writtenAt) {}

    /** A first version, taken from what was said. */
    @Transactional(readOnly = true)
    public RecordDraft draft(ConversationId id) {
        var conversation = conversations.require(id);
        var transcript = lists.transcript(id);
        if (conversation.customerId() == null) {
            return Drafting.of(transcript, conversation.caller(), "");
        }
        var preview = customers.preview(new CustomerId(conversation.customerId()));
        return Drafting.of(transcript, (preview.name() + " " + preview.number()).strip(), preview.phone());
    }

    /** Writes the record and closes the conversation. */
    public Recording write(ConversationId id, RecordDraft content, UUID by) {
        var conversation = conversations.lock(id);
        if (conversation.recordAt() != null && conversation.state() == State.CLOSED) {
            return new Recording.AlreadyWritten(conversation.recordAt());
        }
        if (!conversation.heldBy(by)) {
            return new Recording.NotYours();
        }
        if (conversation.recordAt() == null) {
            insert(id, content, by);
        } else {
            add(id, content.request() + "\n" + content.handling() + "\n" + content.result(), by);
        }
        audit.did(by, "conversation.record.written", "conversation", id.value());
        desk.recorded(conversation, by);
        drafts.drop(id);
        return new Recording.Written();
    }

    /** Adds to a record that is written. */
    public void add(ConversationId id, String text, UUID by) {
        require(id);
        jdbc.sql("""
                        insert into conversation.record_addition (id, conversation_id, text, written_by, written_at)
                        values (:id, :conversation, :text, :by, :now)
                        """)
                .param("id", Ids.next())
                .param("conversation", id.value())
                .param("text", text)
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.did(by, "conversation.record.added", "conversation", id.value());
    }

    /** The record; {@link NotFound} where none is written. */
    @Transactional(readOnly = true)
    public CommunicationRecord require(ConversationId id) {
        return find(id).orElseThrow(() -> new NotFound("record of conversation " + id));
    }

    /** The record, if it is written. */
    @Transactional(readOnly = true)
    public Optional<CommunicationRecord> find(ConversationId id) {
        return jdbc.sql("""
                        select c.channel, c.opened_at, r.customer, r.contact, r.request, r.handling, r.result,
                               r.follow_up, r.owner_id, r.written_at
                          from conversation.record r
                          join conversation.conversation c on c.id = r.conversation_id
                         where r.conversation_id = :id
                        """).param("id", id.value()).query(Row.class).optional().map(row -> read(id, row));
    }

    private CommunicationRecord read(ConversationId id, Row row) {
        return new CommunicationRecord(
                id,
                row.channel(),
                row.openedAt(),
                new RecordDraft(
                        row.customer(), row.contact(), row.request(), row.handling(), row.result(), row.followUp()),
                row.ownerId(),
                row.writtenAt(),
                additions(id));
    }

    private List<CommunicationRecord.Addition> additions(ConversationId id) {
        return jdbc.sql("""
                        select text, written_by, written_at
                          from conversation.record_addition
                         where conversation_id = :id
                         order by written_at
                        """)
                .param("id", id.value())
                .query(CommunicationRecord.Addition.class)
                .list();
    }

    private void insert(ConversationId id, RecordDraft content, UUID by) {
        jdbc.sql("""
                        insert into conversation.record (conversation_id, customer, contact, request, handling, result,
                               follow_up, owner_id, written_at)
                        values (:id, :customer, :contact, :request, :handling, :result, :followUp, :by, :now)
                        """)
                .param("id", id.value())
                .param("customer", content.customer())
                .param("contact", content.contact())
                .param("request", content.request())
                .param("handling", content.handling())
                .param("result", content.result())
                .param("followUp", content.followUp())
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
