package io.bihuan.training;

import io.bihuan.database.Ids;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts complete practice runs of each trainee in a course, across its sessions (M-04). */
@Service
@Transactional
public class PracticeRuns {

    private final Sessions sessions;
    private final Standards standards;
    private final JdbcClient jdbc;
    private final Clock clock;

    PracticeRuns(Sessions sessions, Standards standards, JdbcClient jdbc, Clock clock) {
        this.sessions = sessions;
        this.standards = standards;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Count(UUID staffId, int runs) {}

    /** Counts one more complete run of somebody who is there; says whether they are. */
    public boolean count(UUID sessionId, UUID staffId, UUID by) {
        var session = sessions.hold(sessionId);
        var seat = sessions.seat(sessionId, staffId).orElseThrow(() -> new NotFound("seat of " + staffId));
        if (!seat.state().attended() || session.closedAt() != null) {
            return false;
        }
        jdbc.sql("""
                        insert into training.practice_run (id, session_id, staff_id, at, by_id)
                        values (:id, :session, :staff, :at, :by)
                        """)
                .param("id", Ids.next())
                .param("session", sessionId)
                .param("staff", staffId)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
        return true;
    }

    /** Takes the last run of this session back; the line stays, struck out. */
    public void undo(UUID sessionId, UUID staffId) {
        sessions.hold(sessionId);
        jdbc.sql("""
                        update training.practice_run
                           set undone_at = :at
                         where id = (select id
                                       from training.practice_run
                                      where session_id = :session
                                        and staff_id = :staff
                                        and undone_at is null
                                      order by at desc, id desc
                                      limit 1)
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("session", sessionId)
                .param("staff", staffId)
                .update();
    }

    /** Complete runs of everybody on a session's roster, in all sessions of its course. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> of(Session session) {
        return jdbc
                .sql("""
                        select run.staff_id, count(*) as runs
                          from training.practice_run run
                          join training.session on session.id = run.session_id
                         where run.undone_at is null
                           and session.course_id = :course
                           and run.staff_id in (select staff_id from training.seat where session_id = :session)
                         group by run.staff_id
                        """)
                .param("course", session.courseId())
                .param("session", session.id())
                .query(Count.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Count::staffId, Count::runs));
    }

    /** How many complete runs each trainee does. */
    @Transactional(readOnly = true)
    public int wanted(Session session) {
        return standards.of(TrainingStandard.class, session.standard()).completeRuns();
    }
}
