package io.bihuan.training;

import io.bihuan.web.NotFound;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps sessions and their rosters. */
@Repository
class Sessions {

    static final String SELECT = """
            select id, course_id, item_id, topic, starts_at, ends_at, place, instructor_id, seats, branch_id, standard,
                   cancelled_at, closed_at, closed_by, content, hours, materials, remarks, link
              from training.session
            """;
    static final String SEAT = """
            select session_id, staff_id, state, signed_in_at, late_minutes, signed_by, left_at, early_minutes, place, note
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

    Map<UUID, Session> byIds(Collection<UUID> ids) {
        return jdbc
                .sql(SELECT + " where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Session.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Session::id, session -> session));
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
                               instructor_id, seats, branch_id, secret, standard, hours, link, created_by, created_at)
                        values (:id, :course, :item, :topic, :starts, :ends, :place, :instructor, :seats, :branch,
                               :secret, :standard, :hours, :link, :by, :at)
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
                .param("link", session.link())
                .param("by", opening.by())
                .param("at", Timestamp.from(opening.at()))
                .update();
        expect(id, session.roster());
    }

    /** What is settled when a session is opened. */
    record Opening(@Nullable UUID branchId, byte[] secret, UUID standard, UUID by, Instant at) {}

    /** Expects them, each at the first seat that is free. */
    void expect(UUID sessionId, Collection<UUID> staff) {
        jdbc.sql("""
                        with newcomer as (
                            select staff_id, row_number() over (order by staff_id) as turn
                              from (select distinct unnest(:staff::uuid[]) as staff_id) asked
                             where staff_id not in (select staff_id from training.seat where session_id = :session)),
                        free as (
                            select number, row_number() over (order by number) as turn
                              from generate_series(1, (select count(*) from training.seat where session_id = :session)
                                                      + (select count(*) from newcomer)) number
                             where number::text not in (
                                   select place from training.seat where session_id = :session))
                        insert into training.seat (session_id, staff_id, state, place)
                        select :session::uuid, newcomer.staff_id, 'EXPECTED', free.number::text
                          from newcomer
                          join free on free.turn = newcomer.turn
                        on conflict do nothing
                        """)
                .param("session", sessionId)
                .param("staff", staff.toArray(UUID[]::new))
                .update();
    }

    /** Gives somebody another seat; says whether it was free. */
    boolean place(UUID sessionId, UUID staffId, String place) {
        return jdbc.sql("""
                        update training.seat
                           set place = :place
                         where session_id = :session
                           and staff_id = :staff
                           and not exists (
                               select 1
                                 from training.seat other
                                where other.session_id = :session
                                  and other.place = :place
                                  and other.staff_id <> :staff)
                        """)
                        .param("place", place)
                        .param("session", sessionId)
                        .param("staff", staffId)
                        .update()
                == 1;
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
                               left_at = :left, early_minutes = :early, note = :note
                         where session_id = :session
                           and staff_id = :staff
                        """)
                .param("state", seat.state().name())
                .param("at", timestamp(seat.signedInAt()))
                .param("late", seat.lateMinutes())
                .param("by", seat.signedBy())
                .param("left", timestamp(seat.leftAt()))
                .param("early", seat.earlyMinutes())
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
                row.getInt("early_minutes"),
                row.getString("place"),
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
