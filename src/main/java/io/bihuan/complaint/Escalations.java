package io.bihuan.complaint;

import io.bihuan.database.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The escalations of complaints: one at a time waits for a word, however many there were. */
@Repository
class Escalations {

    private static final String COLUMNS = "id, complaint_id, reasons, rung, raised_at, acknowledge_by";

    private final JdbcClient jdbc;

    Escalations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that nobody has acknowledged yet. */
    record Waiting(
            UUID id,
            ComplaintId complaint,
            List<EscalationGround> grounds,
            int rung,
            Instant raisedAt,
            Instant acknowledgeBy) {}

    /** The one that waits, held until the end of the transaction. */
    Optional<Waiting> waiting(ComplaintId complaint) {
        return jdbc.sql("select " + COLUMNS + """
                          from complaint.escalation
                         where complaint_id = :complaint
                           and acknowledged_at is null
                           for update
                        """)
                .param("complaint", complaint.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** The one that a timer was set for, while it waits; timers of former days name the complaint. */
    Optional<Waiting> waiting(UUID timer) {
        return jdbc.sql("select " + COLUMNS + """
                          from complaint.escalation
                         where (id = :timer or complaint_id = :timer)
                           and acknowledged_at is null
                           for update
                        """)
                .param("timer", timer)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Who acknowledged the latest, and when. */
    Optional<Acknowledgement.AlreadyBy> latestWord(ComplaintId complaint) {
        return jdbc.sql("""
                        select acknowledged_by, acknowledged_at
                          from complaint.escalation
                         where complaint_id = :complaint
                           and acknowledged_at is not null
                         order by raised_at desc
                         limit 1
                        """)
                .param("complaint", complaint.value())
                .query((row, number) -> new Acknowledgement.AlreadyBy(
                        row.getObject("acknowledged_by", UUID.class),
                        row.getTimestamp("acknowledged_at").toInstant()))
                .optional();
    }

    Waiting add(ComplaintId complaint, List<EscalationGround> grounds, Instant now, Instant by) {
        var waiting = new Waiting(Ids.next(), complaint, grounds, 1, now, by);
        jdbc.sql("""
                        insert into complaint.escalation (id, complaint_id, reasons, rung, raised_at, acknowledge_by)
                        values (:id, :complaint, :reasons, 1, :now, :by)
                        """)
                .param("id", waiting.id())
                .param("complaint", complaint.value())
                .param("reasons", written(grounds))
                .param("now", Timestamp.from(now))
                .param("by", Timestamp.from(by))
                .update();
        return waiting;
    }

    void grow(UUID id, List<EscalationGround> more) {
        jdbc.sql("update complaint.escalation set reasons = reasons || :more where id = :id")
                .param("more", written(more))
                .param("id", id)
                .update();
    }

    /** Whether a cold mood was a ground of it since then, or is one of what waits; it must have been raised after that. */
    boolean coldSince(ComplaintId complaint, Instant since) {
        return jdbc.sql("""
                        select exists (select
                                         from complaint.escalation e
                                        cross join unnest(e.reasons) as reason
                                        where e.complaint_id = :complaint
                                          and reason like 'COLD:%'
                                          and (e.raised_at >= :since or e.acknowledged_at is null))
                        """)
                .param("complaint", complaint.value())
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    void climb(UUID id, int rung) {
        jdbc.sql("update complaint.escalation set rung = :rung where id = :id")
                .param("rung", rung)
                .param("id", id)
                .update();
    }

    void told(UUID id, int rung, UUID staff, UUID notice, Instant at) {
        jdbc.sql("""
                        insert into complaint.escalation_told (escalation_id, rung, staff_id, told_at, notice_id)
                        values (:id, :rung, :staff, :at, :notice)
                        on conflict (escalation_id, rung, staff_id)
                        do update set told_at = excluded.told_at, notice_id = excluded.notice_id
                        """)
                .param("id", id)
                .param("rung", rung)
                .param("staff", staff)
                .param("at", Timestamp.from(at))
                .param("notice", notice)
                .update();
    }

    /** Whoever has been told so far, in the order of the rungs. */
    Set<UUID> told(UUID id) {
        return new LinkedHashSet<>(jdbc.sql(
                        "select staff_id from complaint.escalation_told where escalation_id = :id order by rung, told_at")
                .param("id", id)
                .query(UUID.class)
                .list());
    }

    void acknowledge(UUID id, UUID by, Instant now) {
        jdbc.sql("update complaint.escalation set acknowledged_at = :now, acknowledged_by = :by where id = :id")
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("id", id)
                .update();
    }

    /** A person who was told looks at the complaint. */
    void seen(ComplaintId complaint, UUID staff, Instant now) {
        jdbc.sql("""
                        update complaint.escalation_told told
                           set seen_at = :now
                          from complaint.escalation
                         where escalation.complaint_id = :complaint
                           and told.escalation_id = escalation.id
                           and told.staff_id = :staff
                           and told.seen_at is null
                        """)
                .param("now", Timestamp.from(now))
                .param("complaint", complaint.value())
                .param("staff", staff)
                .update();
    }

    private static String[] written(List<EscalationGround> grounds) {
        return grounds.stream().map(EscalationGround::written).toArray(String[]::new);
    }

    static List<EscalationGround> grounds(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("reasons").getArray())
                .map(EscalationGround::read)
                .toList();
    }

    private static Waiting read(ResultSet row) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                new ComplaintId(row.getObject("complaint_id", UUID.class)),
                grounds(row),
                row.getInt("rung"),
                row.getTimestamp("raised_at").toInstant(),
                row.getTimestamp("acknowledge_by").toInstant());
    }
}
