package io.bihuan.complaint;

import io.bihuan.calendar.Pause;
import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When and why the clocks of complaints stood still. */
@Repository
class Pauses {

    private final JdbcClient jdbc;

    Pauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(Complaint complaint, String reason, UUID by, Instant now, Instant endsAt) {
        jdbc.sql("""
                        insert into complaint.pause (id, complaint_id, stage, paused_at, paused_by, reason, ends_at)
                        values (:id, :complaint, :stage, :now, :by, :reason, :ends)
                        """)
                .param("id", Ids.next())
                .param("complaint", complaint.id().value())
                .param("stage", complaint.progress().stage().name())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("reason", reason)
                .param("ends", Timestamp.from(endsAt))
                .update();
        mark(complaint.id(), now);
    }

    void end(ComplaintId id, @Nullable UUID by, Instant now) {
        jdbc.sql("""
                        update complaint.pause
                           set resumed_at = :now, resumed_by = :by
                         where complaint_id = :id
                           and resumed_at is null
                        """)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("id", id.value())
                .update();
        mark(id, null);
    }

    private void mark(ComplaintId id, @Nullable Instant since) {
        jdbc.sql("update complaint.complaint set paused_since = :since, version = version + 1 where id = :id")
                .param("since", since == null ? null : Timestamp.from(since))
                .param("id", id.value())
                .update();
    }

    /** The stretches since the stage began; one that lasts is taken to end now. */
    List<Pause> since(ComplaintId id, Instant stageStartedAt, Instant now) {
        return jdbc.sql("""
                        select paused_at, resumed_at
                          from complaint.pause
                         where complaint_id = :id
                           and paused_at >= :since
                         order by paused_at
                        """)
                .param("id", id.value())
                .param("since", Timestamp.from(stageStartedAt))
                .query((row, number) -> {
                    var resumed = row.getTimestamp("resumed_at");
                    return new Pause(
                            row.getTimestamp("paused_at").toInstant(), resumed == null ? now : resumed.toInstant());
                })
                .list();
    }

    /** The pause that lasts; empty while the clock runs. */
    Optional<ComplaintFile.Standstill> lasting(ComplaintId id) {
        return jdbc.sql("select reason, ends_at from complaint.pause where complaint_id = :id and resumed_at is null")
                .param("id", id.value())
                .query((row, number) -> new ComplaintFile.Standstill(
                        row.getString("reason"), row.getTimestamp("ends_at").toInstant()))
                .optional();
    }
}
