package io.bihuan.assessment;

import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The traces of all sittings. */
@Repository
class Traces {

    private final JdbcClient jdbc;

    Traces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SittingId sitting, Trace kind, Instant at, UUID by) {
        add(sitting, kind, at, by, 0);
    }

    void add(SittingId sitting, Trace kind, Instant at, UUID by, int minutes) {
        jdbc.sql("""
                        insert into assessment.trace (id, sitting_id, at, kind, minutes, by_id)
                        values (:id, :sitting, :at, :kind, :minutes, :by)
                        """)
                .param("id", Ids.next())
                .param("sitting", sitting.value())
                .param("at", Timestamp.from(at))
                .param("kind", kind.name())
                .param("minutes", minutes)
                .param("by", by)
                .update();
    }
}
