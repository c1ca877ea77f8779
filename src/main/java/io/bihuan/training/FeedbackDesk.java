package io.bihuan.training;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What participants say of a session, on the four dimensions of P-10. */
@Service
@Transactional
public class FeedbackDesk {

    private final Sessions sessions;
    private final JdbcClient jdbc;
    private final Clock clock;

    FeedbackDesk(Sessions sessions, JdbcClient jdbc, Clock clock) {
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What one participant says.
     *
     * @param understood it could be understood
     * @param useful it can be used
     * @param interactive there was exchange
     * @param broad it went beyond the book
     * @param comment anything else
     */
    public record Opinion(boolean understood, boolean useful, boolean interactive, boolean broad, String comment) {}

    /** How many of those who answered agreed. */
    public record Result(int answers, int understood, int useful, int interactive, int broad) {

        /** A count as a share of the answers, in per cent. */
        public int percent(int count) {
            return answers == 0 ? 0 : Math.round(100f * count / answers);
        }
    }

    /** Takes a participant's opinion; the last word counts. Says whether they took part. */
    public boolean give(UUID sessionId, UUID staffId, Opinion opinion) {
        var attended = sessions.seat(sessionId, staffId)
                .filter(seat -> seat.state().attended())
                .isPresent();
        if (!attended) {
            return false;
        }
        jdbc.sql("""
                        insert into training.feedback
                               (session_id, staff_id, understood, useful, interactive, broad, comment, at)
                        values (:session, :staff, :understood, :useful, :interactive, :broad, :comment, :now)
                        on conflict on constraint feedback_is_given_once do update
                           set understood = excluded.understood, useful = excluded.useful,
                               interactive = excluded.interactive, broad = excluded.broad,
                               comment = excluded.comment, at = excluded.at
                        """)
                .param("session", sessionId)
                .param("staff", staffId)
                .param("understood", opinion.understood())
                .param("useful", opinion.useful())
                .param("interactive", opinion.interactive())
                .param("broad", opinion.broad())
                .param("comment", opinion.comment())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return true;
    }

    /** Whether somebody has given their opinion. */
    @Transactional(readOnly = true)
    public boolean given(UUID sessionId, UUID staffId) {
        return jdbc.sql("select count(*) from training.feedback where session_id = :session and staff_id = :staff")
                        .param("session", sessionId)
                        .param("staff", staffId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The sum of a session's opinions. */
    @Transactional(readOnly = true)
    public Result of(UUID sessionId) {
        return jdbc.sql("""
                        select count(*) as answers,
                               count(*) filter (where understood) as understood,
                               count(*) filter (where useful) as useful,
                               count(*) filter (where interactive) as interactive,
                               count(*) filter (where broad) as broad
                          from training.feedback
                         where session_id = :session
                        """).param("session", sessionId).query(Result.class).single();
    }
}
