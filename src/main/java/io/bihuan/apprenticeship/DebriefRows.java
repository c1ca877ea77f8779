package io.bihuan.apprenticeship;

import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Debriefs as they are stored. */
@Repository
class DebriefRows {

    static final String SELECT = """
            select d.id, d.apprenticeship_id, a.trainee_id, d.mentor_id, d.day_on, d.due_at, d.minutes, d.strengths,
                   d.shortcomings, d.focus, d.observed, d.signed_at, d.countersigned_at
              from apprenticeship.debrief d
              join apprenticeship.apprenticeship a on a.id = d.apprenticeship_id
            """;

    private final JdbcClient jdbc;

    DebriefRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Debrief read(ResultSet row) throws SQLException {
        return new Debrief(
                row.getObject("id", UUID.class),
                row.getObject("apprenticeship_id", UUID.class),
                row.getObject("trainee_id", UUID.class),
                row.getObject("mentor_id", UUID.class),
                row.getObject("day_on", LocalDate.class),
                row.getTimestamp("due_at").toInstant(),
                row.getObject("minutes", Integer.class),
                row.getString("strengths"),
                row.getString("shortcomings"),
                row.getString("focus"),
                List.of((UUID[]) row.getArray("observed").getArray()),
                instant(row.getTimestamp("signed_at")),
                instant(row.getTimestamp("countersigned_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    UUID add(UUID apprenticeship, UUID mentor, LocalDate day, Instant dueAt) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into apprenticeship.debrief (id, apprenticeship_id, mentor_id, day_on, due_at)
                        values (:id, :apprenticeship, :mentor, :day, :due)
                        """)
                .param("id", id)
                .param("apprenticeship", apprenticeship)
                .param("mentor", mentor)
                .param("day", day)
                .param("due", Timestamp.from(dueAt))
                .update();
        return id;
    }

    /** Holds the debrief until the end of the transaction. */
    Debrief lock(UUID id) {
        return jdbc.sql(SELECT + " where d.id = :id for update of d")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("debrief " + id));
    }

    List<Debrief> of(UUID apprenticeship) {
        return jdbc.sql(SELECT + " where d.apprenticeship_id = :id order by d.day_on")
                .param("id", apprenticeship)
                .query((row, _) -> read(row))
                .list();
    }

    void write(UUID id, DebriefEntry entry, Instant at) {
        jdbc.sql("""
                        update apprenticeship.debrief
                           set minutes = :minutes, strengths = :strengths, shortcomings = :shortcomings, focus = :focus,
                               observed = :observed, signed_at = :at
                         where id = :id
                        """)
                .param("minutes", entry.minutes())
                .param("strengths", entry.strengths())
                .param("shortcomings", entry.shortcomings())
                .param("focus", entry.focus())
                .param("observed", entry.observed().toArray(UUID[]::new))
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void countersign(UUID id, Instant at) {
        jdbc.sql("update apprenticeship.debrief set countersigned_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /** The mentor's signature is taken back; what was written stays to be corrected. */
    void reopen(UUID id) {
        jdbc.sql("update apprenticeship.debrief set signed_at = null where id = :id")
                .param("id", id)
                .update();
    }

    void reminded(UUID id, Instant at) {
        jdbc.sql("update apprenticeship.debrief set reminded_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    boolean isReminded(UUID id) {
        return jdbc.sql("select reminded_at is not null from apprenticeship.debrief where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** What is not written of a day by or about somebody. */
    List<UUID> unwritten(UUID staffId, LocalDate day) {
        return jdbc.sql("""
                        select d.id
                          from apprenticeship.debrief d
                          join apprenticeship.apprenticeship a on a.id = d.apprenticeship_id
                         where d.day_on = :day
                           and d.signed_at is null
                           and (d.mentor_id = :staff or a.trainee_id = :staff)
                         order by d.id
                        """)
                .param("day", day)
                .param("staff", staffId)
                .query(UUID.class)
                .list();
    }

    void addition(UUID id, UUID by, Instant at, boolean objects, String words) {
        jdbc.sql("""
                        insert into apprenticeship.addition (id, debrief_id, by_id, at, objects, words)
                        values (:id, :debrief, :by, :at, :objects, :words)
                        """)
                .param("id", Ids.next())
                .param("debrief", id)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("objects", objects)
                .param("words", words)
                .update();
    }

    /** What is not signed yet goes over to another mentor, whom nobody has reminded of it. */
    void handOver(UUID apprenticeship, UUID mentor) {
        jdbc.sql("""
                        update apprenticeship.debrief
                           set mentor_id = :mentor, reminded_at = null
                         where apprenticeship_id = :id
                           and signed_at is null
                        """).param("mentor", mentor).param("id", apprenticeship).update();
    }

    /** Days that will not come, or were not talked over before it was broken off; their ids. */
    List<UUID> drop(UUID apprenticeship) {
        return jdbc.sql("""
                        delete from apprenticeship.debrief
                         where apprenticeship_id = :id
                           and signed_at is null
                           and not exists (select from apprenticeship.addition where debrief_id = debrief.id)
                        returning id
                        """).param("id", apprenticeship).query(UUID.class).list();
    }
}
