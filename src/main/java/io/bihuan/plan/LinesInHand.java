package io.bihuan.plan;

import io.bihuan.people.OpenWork;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines of a plan in force that a leaver was to teach: another instructor comes by a revision, approved anew. */
@Component
class LinesInHand implements OpenWork {

    private final JdbcClient jdbc;
    private final Clock clock;

    LinesInHand(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public List<Piece> of(UUID staffId) {
        return jdbc.sql("""
                        select item.id, item.topic, item.until_day
                          from plan.item
                          join plan.plan on plan.id = item.plan_id
                         where item.instructor_id = :staff
                           and item.until_day >= :today
                           and plan.status = 'IN_FORCE'
                         order by item.until_day, item.id
                        """)
                .param("staff", staffId)
                .param("today", LocalDate.now(clock))
                .query((row, _) -> new Piece(
                        row.getObject("id", UUID.class),
                        row.getString("topic"),
                        "/plans/items/" + row.getObject("id", UUID.class),
                        row.getObject("until_day", LocalDate.class)
                                .atStartOfDay(clock.getZone())
                                .toInstant()))
                .list();
    }

    @Override
    public Handing handOver(Piece piece, UUID from, @Nullable UUID to, UUID by) {
        return Handing.BY_HAND;
    }
}
