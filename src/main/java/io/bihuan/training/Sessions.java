package io.bihuan.training;

import io.bihuan.web.NotFound;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps sessions and their rosters. */
@Repository
class Sessions {

    static final String SELECT = """
            select id, course_id, item_id, topic, starts_at, ends_at, place, instructor_id, seats, branch_id, standard,
                   cancelled_at, closed_at, closed_by, content, hours, materials, remarks
              from training.session
            """;
    static final String SEAT = """
            select session_id, staff_id, state, signed_in_at, late_minutes, signed_by, left_at, note
              from training.seat
            """;

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Session require(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Session.class)
                .optional()
                .orElseThrow(() -> new NotFound("session " + id));
    }

    /** The session, held until the end of the transaction: closing and signing in come one after the other. */
    Session hold(UUID id) {
        jdbc.sql("select id from training.session where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return require(id);
    }

    byte[] secret(UUID id) {
        return jdbc.sql("select secret from training.session where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    void add(UUID id, NewSession session, String topic, BigDecimal hours, Opening opening) {
        jdbc.sql("""
                        insert into training.session (id, course_id, item_id, topic, starts_at, ends_at, place,
                               instructor_id, seats, branch_id, secret, standard, hours, created_by, created_at)
                        values (:id, :course, :item, :topic, :starts, :ends, :place, :instructor, :seats, :branch,
                               :secret, :standard, :hours, :by, :at)
                        """)
                .param("id", id)
                .param("course", session.courseId())
                .param("item", session.itemId())
                .param("topic", topic)
                .param("starts", Timestamp.from(session.startsAt()))
                .param("ends", Timestamp.from(session.endsAt()))
                .param("place", session.place())
                .param("instructor", session.instructorId())
                .param("seats", session.seats())
                .param("branch", opening.branchId())
                .param("secret", opening.secret())
                .param("standard", opening.standard())
                .param("hours", hours)
                .param("by", opening.by())
                .param("at", Timestamp.from(opening.at()))
                .update();
        expect(id, session.roster());
    }

    /** What is settled when a session is opened. */
    record Opening(@Nullable UUID branchId, byte[] secret, UUID standard, UUID by, Instant at) {}

    void expect(UUID sessionId, Collection<UUID> staff) {
        staff.stream()
                .distinct()
                .sorted()
                .forEach(one -> jdbc.sql("""
                        insert into training.seat (session_id, staff_id, state)
                        values (:session, :staff, 'EXPECTED')
                        on conflict do nothing
                        """)
                        .param("session", sessionId)
                        .param("staff", one)
                        .update());
    }

    void release(UUID sessionId, UUID staffId) {
        jdbc.sql("""
                        delete from training.seat
                         where session_id = :session
                           and staff_id = :staff
                           and state = 'EXPECTED'
                        """).param("session", sessionId).param("staff", staffId).update();
    }

    List<Seat> roster(UUID sessionId) {
        return jdbc.sql(SEAT + " where session_id = :session order by staff_id")
                .param("session", sessionId)
                .query((row, number) -> seat(row))
                .list();
    }

    Optional<Seat> seat(UUID sessionId, UUID staffId) {
        return jdbc.sql(SEAT + " where session_id = :session and staff_id = :staff")
                .param("session", sessionId)
                .param("staff", staffId)
                .query((row, number) -> seat(row))
                .optional();
    }

    void sit(Seat seat) {
        jdbc.sql("""
                        update training.seat
                           set state = :state, signed_in_at = :at, late_minutes = :late, signed_by = :by,
                               left_at = :left, note = :note
                         where session_id = :session
                           and staff_id = :staff
                        """)
                .param("state", seat.state().name())
                .param("at", timestamp(seat.signedInAt()))
                .param("late", seat.lateMinutes())
                .param("by", seat.signedBy())
                .param("left", timestamp(seat.leftAt()))
                .param("note", seat.note())
                .param("session", seat.sessionId())
                .param("staff", seat.staffId())
                .update();
    }

    /** Sessions that overlap the time, neither closed nor called off. */
    List<Session> between(Instant from, Instant until) {
        return jdbc.sql(SELECT + """
                         where starts_at < :until
                           and ends_at > :from
                           and cancelled_at is null
                           and closed_at is null
                         order by starts_at
                        """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(Session.class)
                .list();
    }

    void close(UUID id, TrainingRecord record, UUID by, Instant at) {
        jdbc.sql("""
                        update training.session
                           set closed_at = :at, closed_by = :by, content = :content, hours = :hours,
                               materials = :materials, remarks = :remarks
                         where id = :id
                        """)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("content", record.content())
                .param("hours", record.hours())
                .param("materials", record.materials())
                .param("remarks", record.remarks())
                .param("id", id)
                .update();
    }

    void cancel(UUID id, Instant at, String reason) {
        jdbc.sql("update training.session set cancelled_at = :at, remarks = :reason where id = :id")
                .param("at", Timestamp.from(at))
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    static Seat seat(ResultSet row) throws SQLException {
        return new Seat(
                row.getObject("session_id", UUID.class),
                row.getObject("staff_id", UUID.class),
                SeatState.valueOf(row.getString("state")),
                instant(row, "signed_in_at"),
                row.getInt("late_minutes"),
                row.getObject("signed_by", UUID.class),
                instant(row, "left_at"),
                row.getString("note"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
