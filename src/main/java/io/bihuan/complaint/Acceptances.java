package io.bihuan.complaint;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How customers accepted remedies: their drawn signature, or the code they were told. */
@Repository
class Acceptances {

    private final JdbcClient jdbc;

    Acceptances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ComplaintId id, String name, @Nullable Signature signature, Instant now) {
        jdbc.sql("""
                        insert into complaint.acceptance (complaint_id, at, name, by_code, signature)
                        values (:id, :now, :name, :code, :signature)
                        """)
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .param("name", name)
                .param("code", signature == null)
                .param("signature", signature == null ? null : signature.png())
                .update();
    }

    /** The latest acceptance. */
    Optional<Acceptance> of(ComplaintId id) {
        return jdbc.sql("""
                        select at, name, by_code, signature
                          from complaint.acceptance
                         where complaint_id = :id
                         order by at desc
                         limit 1
                        """)
                .param("id", id.value())
                .query((row, n) -> new Acceptance(
                        row.getTimestamp("at").toInstant(),
                        row.getString("name"),
                        row.getBoolean("by_code"),
                        row.getBytes("signature")))
                .optional();
    }
}
