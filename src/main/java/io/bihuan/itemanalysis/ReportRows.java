package io.bihuan.itemanalysis;

import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports and their proposals as they are stored. */
@Repository
class ReportRows {

    private static final String REPORT = """
            select exam_id, opened_at, standard_version, due_at, findings, causes, measures, written_at, written_by, revision,
                   closed_at, closed_by
              from itemanalysis.report
             where exam_id = :exam
            """;
    private static final String PROPOSAL = """
            select id, exam_id, area_code, course_id, topic, people, hours, plan_id, sent_at
              from itemanalysis.proposal
            """;

    private final JdbcClient jdbc;

    ReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens a report; false where it is open or closed already. */
    boolean open(UUID exam, UUID standard, Instant due, Instant now) {
        return jdbc.sql("""
                                insert into itemanalysis.report (exam_id, opened_at, standard_version, due_at)
                                values (:exam, :now, :standard, :due)
                                    on conflict (exam_id) do nothing
                                """)
                        .param("exam", exam)
                        .param("standard", standard)
                        .param("due", Timestamp.from(due))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<Report> find(UUID exam) {
        return jdbc.sql(REPORT).param("exam", exam).query(Report.class).optional();
    }

    /** Held until the end of the transaction: of two writers one is asked to look again. */
    Report lock(UUID exam) {
        return jdbc.sql(REPORT + " for update")
                .param("exam", exam)
                .query(Report.class)
                .optional()
                .orElseThrow(() -> new NotFound("report on exam " + exam));
    }

    void write(UUID exam, ReportDraft draft, UUID by, Instant now) {
        jdbc.sql("""
                        update itemanalysis.report
                           set findings = :findings, causes = :causes, measures = :measures, written_at = :now,
                               written_by = :by, revision = revision + 1
                         where exam_id = :exam
                        """)
                .param("findings", draft.findings())
                .param("causes", draft.causes())
                .param("measures", draft.measures())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("exam", exam)
                .update();
    }

    void close(UUID exam, UUID by, Instant now) {
        jdbc.sql("update itemanalysis.report set closed_at = :now, closed_by = :by where exam_id = :exam")
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("exam", exam)
                .update();
    }

    /** Adds a proposal; one of the same area stays as it is. */
    void propose(
            UUID exam,
            @Nullable String area,
            @Nullable UUID course,
            String topic,
            List<UUID> people,
            BigDecimal hours,
            @Nullable UUID by,
            Instant now) {
        jdbc.sql("""
                        insert into itemanalysis.proposal (id, exam_id, area_code, course_id, topic, people, hours, made_at, made_by)
                        values (:id, :exam, :area, :course, :topic, :people, :hours, :now, :by)
                            on conflict do nothing
                        """)
                .param("id", Ids.next())
                .param("exam", exam)
                .param("area", area)
                .param("course", course)
                .param("topic", topic)
                .param("people", people.toArray(UUID[]::new))
                .param("hours", hours)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    List<Proposal> proposals(UUID exam) {
        return jdbc.sql(PROPOSAL + " where exam_id = :exam order by made_at, id")
                .param("exam", exam)
                .query((row, _) -> read(row))
                .list();
    }

    Proposal lockProposal(UUID id) {
        return jdbc.sql(PROPOSAL + " where id = :id for update")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("proposal " + id));
    }

    void sent(UUID id, UUID plan, UUID by, Instant now) {
        jdbc.sql("update itemanalysis.proposal set plan_id = :plan, sent_at = :now, sent_by = :by where id = :id")
                .param("plan", plan)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("id", id)
                .update();
    }

    void drop(UUID id) {
        jdbc.sql("delete from itemanalysis.proposal where id = :id and sent_at is null")
                .param("id", id)
                .update();
    }

    private static Proposal read(ResultSet row) throws SQLException {
        var sent = row.getTimestamp("sent_at");
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getObject("exam_id", UUID.class),
                row.getString("area_code"),
                row.getObject("course_id", UUID.class),
                row.getString("topic"),
                List.of((UUID[]) row.getArray("people").getArray()),
                row.getBigDecimal("hours"),
                row.getObject("plan_id", UUID.class),
                sent == null ? null : sent.toInstant());
    }
}
