package io.bihuan.conversation;

import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of transfers. */
@Repository
class Transfers {

    private final JdbcClient jdbc;

    Transfers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            ConversationId id,
            UUID from,
            Transfer.Asked asked,
            @Nullable UUID to,
            long toldSeq,
            RecordDraft summary,
            int mood,
            Instant now) {
        jdbc.sql("""
                        insert into conversation.transfer (id, conversation_id, from_id, kind, to_id, group_id, minutes,
                               told_seq, why, request, done, promised, mood, at)
                        values (:transfer, :id, :from, :kind, :to, :group, :minutes, :seq, :why, :request, :done,
                               :promised, :mood, :now)
                        """)
                .param("transfer", Ids.next())
                .param("id", id.value())
                .param("from", from)
                .param("kind", asked.kind().name())
                .param("to", to)
                .param("group", asked.kind() == Transfer.Kind.GROUP ? asked.to() : null)
                .param("minutes", asked.minutes())
                .param("seq", toldSeq)
                .param("why", asked.why())
                .param("request", summary.request())
                .param("done", summary.handling())
                .param("promised", summary.followUp())
                .param("mood", mood)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The last one. */
    Optional<Transfer> last(ConversationId id) {
        return jdbc.sql("""
                        select id, conversation_id, from_id, kind, to_id, group_id, minutes, told_seq, why, request, done,
                               promised, mood, at, refused_at, refusal
                          from conversation.transfer
                         where conversation_id = :id
                         order by at desc
                         limit 1
                        """).param("id", id.value()).query(Transfer.class).optional();
    }

    void refused(UUID transfer, String refusal, Instant now) {
        jdbc.sql("update conversation.transfer set refused_at = :now, refusal = :refusal where id = :transfer")
                .param("now", Timestamp.from(now))
                .param("refusal", refusal)
                .param("transfer", transfer)
                .update();
    }
}
