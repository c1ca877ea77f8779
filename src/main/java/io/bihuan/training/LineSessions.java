package io.bihuan.training;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of the sessions of plans, and of those beside them. */
@Service
@Transactional(readOnly = true)
public class LineSessions {

    private static final String SELECT = """
            select session.id, session.course_id, session.topic, session.item_id, session.plan_group as "group",
                   session.starts_at, session.ends_at, session.place, session.instructor_id, session.hours,
                   count(seat.staff_id) as expected,
                   count(seat.staff_id) filter (where seat.state in ('ON_TIME', 'LATE')) as present,
                   count(seat.staff_id) filter (where seat.state = 'EXCUSED') as excused,
                   session.cancelled_at, session.closed_at, session.remarks
              from training.session
              left join training.seat on seat.session_id = session.id
            """;

    private final JdbcClient jdbc;

    LineSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sessions that were called for these items of plans, the earliest first. */
    public List<LineSession> of(Collection<UUID> items) {
        return jdbc.sql(SELECT + """
                         where session.item_id = any(:items)
                         group by session.id
                         order by session.starts_at, session.id
                        """)
                .param("items", items.toArray(UUID[]::new))
                .query(LineSession.class)
                .list();
    }

    /** The sessions of a branch that begin within the time and belong to no plan, those called off not. */
    public List<LineSession> beside(Instant from, Instant until, @Nullable UUID branchId) {
        return jdbc.sql(SELECT + """
                         where session.starts_at >= :from
                           and session.starts_at < :until
                           and session.item_id is null
                           and session.cancelled_at is null
                           and session.branch_id is not distinct from :branch::uuid
                         group by session.id
                         order by session.starts_at, session.id
                        """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("branch", branchId)
                .query(LineSession.class)
                .list();
    }
}
