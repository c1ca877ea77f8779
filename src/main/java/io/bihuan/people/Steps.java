package io.bihuan.people;

import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody's way through the centre, step by step; only ever added to. */
@Component
class Steps {

    private final JdbcClient jdbc;

    Steps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID staffId, Step.Kind kind, Instant at, UUID by, String former, String latter, String note) {
        jdbc.sql("""
                        insert into people.step (id, staff_id, kind, at, by_id, former, latter, note)
                        values (:id, :staff, :kind, :at, :by, :former, :latter, :note)
                        """)
                .param("id", Ids.next())
                .param("staff", staffId)
                .param("kind", kind.name())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("former", former)
                .param("latter", latter)
                .param("note", note)
                .update();
    }

    List<Step> of(UUID staffId) {
        return jdbc.sql("""
                        select kind, at, by_id, former, latter, note
                          from people.step
                         where staff_id = :staff
                         order by at desc, id desc
                        """)
                .param("staff", staffId)
                .query((row, number) -> new Step(
                        Step.Kind.valueOf(row.getString("kind")),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("by_id", UUID.class),
                        row.getString("former"),
                        row.getString("latter"),
                        row.getString("note")))
                .list();
    }
}
