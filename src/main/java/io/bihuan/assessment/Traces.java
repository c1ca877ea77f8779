package io.bihuan.assessment;

import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The traces of all sittings. */
@Repository
class Traces {

    /** A page that reports without end fills no table. */
    private static final int MOST = 2_000;

    private final JdbcClient jdbc;

    Traces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SittingId sitting, Trace kind, Instant at, UUID by) {
        add(sitting, kind, at, by, 0, "");
    }

    void add(SittingId sitting, Trace kind, Instant at, UUID by, int minutes, String note) {
        jdbc.sql("""
                        insert into assessment.trace (id, sitting_id, at, kind, minutes, by_id, note)
                        values (:id, :sitting, :at, :kind, :minutes, :by, :note)
                        """)
                .param("id", Ids.next())
                .param("sitting", sitting.value())
                .param("at", Timestamp.from(at))
                .param("kind", kind.name())
                .param("minutes", minutes)
                .param("by", by)
                .param("note", note)
                .update();
    }

    /** Of the candidate's own open sitting, whose exam it answers; of another one nothing is written. */
    Optional<UUID> addWhileOpen(SittingId sitting, UUID staffId, Trace kind, int seconds, Instant at) {
        return jdbc.sql("""
                        with open as (
                            select id, staff_id, exam_id
                              from assessment.sitting
                             where id = :sitting
                               and staff_id = :staff
                               and submitted_at is null
                               and (select count(*) from assessment.trace where sitting_id = :sitting) < :most
                        ), added as (
                            insert into assessment.trace (id, sitting_id, at, kind, by_id, seconds)
                            select :id, id, :at, :kind, staff_id, :seconds
                              from open
                        )
                        select exam_id
                          from open
                        """)
                .param("id", Ids.next())
                .param("at", Timestamp.from(at))
                .param("kind", kind.name())
                .param("sitting", sitting.value())
                .param("staff", staffId)
                .param("seconds", seconds)
                .param("most", MOST)
                .query(UUID.class)
                .optional();
    }
}
