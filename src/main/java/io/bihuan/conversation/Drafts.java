package io.bihuan.conversation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What agents are writing, one draft an agent and conversation, so that another device goes on where one stopped. */
@Service
@Transactional
public class Drafts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A draft as it is kept.
     *
     * @param version counts how often it was kept, from 1
     */
    public record Draft(String text, int version, Instant changedAt) {}

    /** What came of keeping a draft. */
    public sealed interface Keeping {

        /** It is kept under this version. */
        record Kept(int version) implements Keeping {}

        /** Another device has kept other words meanwhile; nothing was changed. */
        record Overtaken(Draft other) implements Keeping {}
    }

    /** The draft, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Draft> find(ConversationId conversation, UUID staff) {
        return jdbc.sql("""
                        select text, version, changed_at
                          from conversation.draft
                         where conversation_id = :conversation
                           and staff_id = :staff
                        """)
                .param("conversation", conversation.value())
                .param("staff", staff)
                .query(Draft.class)
                .optional();
    }

    /** Keeps a draft that was written upon this version, 0 where none was known; the same words overtake nobody. */
    public Keeping keep(ConversationId conversation, UUID staff, String text, int upon) {
        var written = jdbc.sql("""
                        insert into conversation.draft as d (conversation_id, staff_id, text, version, changed_at)
                        values (:conversation, :staff, :text, :upon + 1, :now)
                            on conflict (conversation_id, staff_id) do update
                           set text = excluded.text, version = greatest(d.version, :upon) + 1, changed_at = excluded.changed_at
                         where d.version <= :upon
                            or d.text = excluded.text
                            or d.text = ''
                        returning version
                        """)
                .param("conversation", conversation.value())
                .param("staff", staff)
                .param("text", text)
                .param("upon", upon)
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .optional();
        return written.<Keeping>map(Keeping.Kept::new)
                .orElseGet(() -> new Keeping.Overtaken(find(conversation, staff).orElseThrow()));
    }

    /** These words were said: they are no draft any more, wherever they were written. */
    public void said(ConversationId conversation, UUID staff, String text) {
        jdbc.sql("""
                        update conversation.draft
                           set text = '', version = version + 1
                         where conversation_id = :conversation
                           and staff_id = :staff
                           and btrim(text, E' \\n\\t') = :text
                        """)
                .param("conversation", conversation.value())
                .param("staff", staff)
                .param("text", text.strip())
                .update();
    }

    /** Nothing is written there any more. */
    void drop(ConversationId conversation) {
        jdbc.sql("delete from conversation.draft where conversation_id = :conversation")
                .param("conversation", conversation.value())
                .update();
    }
}
