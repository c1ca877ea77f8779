package io.bihuan.resit;

import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Follow-ups and what happened to them, as they are stored. */
@Repository
class FollowupRows {

    static final String SELECT = """
            select id, staff_id, branch_id, subject, ladder, standard_version, state, failures, weak_areas, opened_at,
                   due_from, due_at, source_href, exam_id, training_at, trainer_id, trained_at, resit_at, decided_by,
                   closed_at
              from resit.followup
            """;

    private final JdbcClient jdbc;

    FollowupRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Followup read(ResultSet row) throws SQLException {
        return new Followup(
                row.getObject("id", UUID.class),
                row.getObject("staff_id", UUID.class),
                row.getObject("branch_id", UUID.class),
                row.getString("subject"),
                Ladder.valueOf(row.getString("ladder")),
                row.getObject("standard_version", UUID.class),
                FollowupState.valueOf(row.getString("state")),
                row.getInt("failures"),
                List.of((String[]) row.getArray("weak_areas").getArray()),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("due_from").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getString("source_href"),
                row.getObject("exam_id", UUID.class),
                instant(row.getTimestamp("training_at")),
                row.getObject("trainer_id", UUID.class),
                instant(row.getTimestamp("trained_at")),
                instant(row.getTimestamp("resit_at")),
                row.getObject("decided_by", UUID.class),
                instant(row.getTimestamp("closed_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp stamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    /** The open follow-up of the subject, held until the end of the transaction. */
    Optional<Followup> open(UUID staff, String subject) {
        return jdbc.sql(SELECT + " where staff_id = :staff and subject = :subject and closed_at is null for update")
                .param("staff", staff)
                .param("subject", subject)
                .query((row, _) -> read(row))
                .optional();
    }

    List<Followup> openOf(UUID staff) {
        return jdbc.sql(SELECT + " where staff_id = :staff and closed_at is null order by id for update")
                .param("staff", staff)
                .query((row, _) -> read(row))
                .list();
    }

    Followup lock(UUID id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("follow-up " + id));
    }

    /** Opens one, unless one of the subject is open. */
    Followup opened(Attempt attempt, Ladder ladder, UUID standard, @Nullable UUID branch) {
        jdbc.sql("""
                        insert into resit.followup
                               (id, staff_id, branch_id, subject, ladder, standard_version, state, failures, weak_areas,
                                opened_at, due_from, due_at, source_href, exam_id)
                        values (:id, :staff, :branch, :subject, :ladder, :standard, 'TRAINING', 0, '{}', :at, :at, :at,
                                :href, :exam)
                        on conflict (staff_id, subject) where closed_at is null do nothing
                        """)
                .param("id", Ids.next())
                .param("staff", attempt.staffId())
                .param("branch", branch)
                .param("subject", attempt.subject())
                .param("ladder", ladder.name())
                .param("standard", standard)
                .param("at", Timestamp.from(attempt.at()))
                .param("href", attempt.href())
                .param("exam", attempt.examId())
                .update();
        return open(attempt.staffId(), attempt.subject()).orElseThrow();
    }

    /** One more failure: training and resit are to be arranged anew. */
    void failed(UUID id, Attempt attempt) {
        jdbc.sql("""
                        update resit.followup
                           set failures = failures + 1, weak_areas = :areas, source_href = :href, exam_id = :exam,
                               training_at = null, trainer_id = null, trained_at = null, resit_at = null
                         where id = :id
                        """)
                .param("areas", attempt.weakAreas().toArray(String[]::new))
                .param("href", attempt.href())
                .param("exam", attempt.examId())
                .param("id", id)
                .update();
    }

    void step(UUID id, FollowupState state, Instant from, Instant due) {
        jdbc.sql("update resit.followup set state = :state, due_from = :from, due_at = :due where id = :id")
                .param("state", state.name())
                .param("from", Timestamp.from(from))
                .param("due", Timestamp.from(due))
                .param("id", id)
                .update();
    }

    /** What this attempt had closed goes on, unless the subject is followed again already. */
    void reopen(Attempt turned) {
        jdbc.sql("""
                        update resit.followup
                           set state = 'TRAINING', closed_at = null, passed_by = null
                         where passed_by = :source
                           and not exists (
                               select
                                 from resit.followup as other
                                where other.staff_id = followup.staff_id
                                  and other.subject = followup.subject
                                  and other.closed_at is null)
                        """).param("source", turned.sourceId()).update();
    }

    void passedBy(UUID id, UUID source) {
        jdbc.sql("update resit.followup set passed_by = :source where id = :id")
                .param("source", source)
                .param("id", id)
                .update();
    }

    /** The failures that a follow-up has counted, as addresses. */
    Set<String> failuresOf(UUID id) {
        return jdbc.sql("select href from resit.happening where followup_id = :id and kind = 'FAILED'")
                .param("id", id)
                .query(String.class)
                .set();
    }

    /** One more failure, without a test: training and resit are to be arranged anew. */
    void absent(UUID id) {
        jdbc.sql("""
                        update resit.followup
                           set failures = failures + 1, training_at = null, trainer_id = null, trained_at = null,
                               resit_at = null
                         where id = :id
                        """).param("id", id).update();
    }

    /** The resit that was set is off. */
    void unset(UUID id) {
        jdbc.sql("update resit.followup set resit_at = null where id = :id")
                .param("id", id)
                .update();
    }

    void close(UUID id, FollowupState state, Instant at) {
        jdbc.sql("update resit.followup set state = :state, closed_at = :at where id = :id")
                .param("state", state.name())
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void training(UUID id, @Nullable Instant at, @Nullable UUID trainer, @Nullable Instant done) {
        jdbc.sql("""
                        update resit.followup
                           set training_at = :at, trainer_id = :trainer, trained_at = :done
                         where id = :id
                        """)
                .param("at", stamp(at))
                .param("trainer", trainer)
                .param("done", stamp(done))
                .param("id", id)
                .update();
    }

    void resit(UUID id, Instant at) {
        jdbc.sql("update resit.followup set resit_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void decided(UUID id, UUID by) {
        jdbc.sql("update resit.followup set decided_by = :by where id = :id")
                .param("by", by)
                .param("id", id)
                .update();
    }

    void happened(UUID id, String kind, Instant at, @Nullable UUID by, String words, String href) {
        jdbc.sql("""
                        insert into resit.happening (id, followup_id, at, kind, by_id, words, href)
                        values (:key, :id, :at, :kind, :by, :words, :href)
                        """)
                .param("key", Ids.next())
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param("kind", kind)
                .param("by", by)
                .param("words", words)
                .param("href", href)
                .update();
    }
}
