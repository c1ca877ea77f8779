package io.bihuan.training;

import io.bihuan.people.OpenWork;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions ahead that a leaver was to teach: who teaches instead is decided on their page. */
@Component
class SessionsInHand implements OpenWork {

    private final JdbcClient jdbc;
    private final Clock clock;

    SessionsInHand(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "session";
    }

    @Override
    public List<Piece> of(UUID staffId) {
        return jdbc.sql("""
                        select id, topic, starts_at
                          from training.session
                         where instructor_id = :staff
                           and starts_at > :now
                           and cancelled_at is null
                           and closed_at is null
                         order by starts_at
                        """)
                .param("staff", staffId)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> new Piece(
                        row.getObject("id", UUID.class),
                        row.getString("topic"),
                        "/sessions/" + row.getObject("id", UUID.class),
                        row.getTimestamp("starts_at").toInstant()))
                .list();
    }

    @Override
    public Handing handOver(Piece piece, UUID from, @Nullable UUID to, UUID by) {
        return Handing.BY_HAND;
    }
}
