package io.bihuan.training;

import io.bihuan.audit.Audit;
import io.bihuan.instructor.Answers;
import io.bihuan.instructor.InstructorLists;
import io.bihuan.instructor.Lesson;
import io.bihuan.instructor.LessonDesk;
import io.bihuan.points.Offence;
import io.bihuan.points.PointsLedger;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What participants say of a session, on the four dimensions of P-10. */
@Service
@Transactional
public class FeedbackDesk {

    private static final Duration LONG_AGO = Duration.ofDays(40);

    private final Sessions sessions;
    private final LessonDesk lessons;
    private final InstructorLists lists;
    private final PointsLedger points;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    FeedbackDesk(
            Sessions sessions,
            LessonDesk lessons,
            InstructorLists lists,
            PointsLedger points,
            Audit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.sessions = sessions;
        this.lessons = lessons;
        this.lists = lists;
        this.points = points;
        this.audit = audit;
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

    /**
     * A form that was handed in. Only the supervisor, who judges whether it was filled in carefully, sees whose it is.
     *
     * @param careless whether it was judged careless
     * @param carelessWhy why
     */
    public record Given(
            UUID staffId,
            boolean understood,
            boolean useful,
            boolean interactive,
            boolean broad,
            String comment,
            Instant at,
            boolean careless,
            String carelessWhy) {}

    /** Takes a participant's opinion while opinions count; the last word counts. */
    public Feedback give(UUID sessionId, UUID staffId, Opinion opinion) {
        var now = clock.instant();
        var session = sessions.hold(sessionId);
        var attended = sessions.seat(sessionId, staffId)
                .filter(seat -> seat.state().attended())
                .isPresent();
        if (!attended) {
            return new Feedback.NotThere();
        }
        if (session.closedAt() == null) {
            return new Feedback.NotOverYet();
        }
        var lesson = lists.lesson(sessionId);
        if (lesson.isPresent() && now.isAfter(lesson.get().settlesAt())) {
            return new Feedback.TooLate(lesson.get().settlesAt());
        }
        keep(sessionId, staffId, opinion, now);
        lessons.answered(sessionId, of(sessionId));
        return new Feedback.Taken();
    }

    private void keep(UUID sessionId, UUID staffId, Opinion opinion, Instant now) {
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
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Judges that a form was not filled in carefully, which costs points (P-11); judged again, it costs no more. */
    public boolean careless(UUID sessionId, UUID staffId, String why, UUID by) {
        var marked = jdbc.sql("""
                        update training.feedback
                           set careless_why = :why, careless_by = :by
                         where session_id = :session
                           and staff_id = :staff
                           and careless_by is null
                        """)
                .param("why", why.strip())
                .param("by", by)
                .param("session", sessionId)
                .param("staff", staffId)
                .update();
        if (marked == 0) {
            return false;
        }
        points.post(
                staffId,
                Offence.FEEDBACK,
                "feedback:" + sessionId,
                why.strip(),
                "/sessions/" + sessionId,
                clock.instant(),
                by);
        audit.did(by, "session.feedback-careless", "session", sessionId);
        return true;
    }

    /** What each participant said, the latest first. */
    @Transactional(readOnly = true)
    public List<Given> all(UUID sessionId) {
        return jdbc.sql("""
                        select staff_id, understood, useful, interactive, broad, comment, at,
                               careless_by is not null as careless, careless_why
                          from training.feedback
                         where session_id = :session
                         order by at desc
                        """).param("session", sessionId).query(Given.class).list();
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

    /** Closed sessions in which somebody took part, whose form they owe and may still fill in, the latest first. */
    @Transactional(readOnly = true)
    public List<Session> askedOf(UUID staffId) {
        var now = clock.instant();
        var held = jdbc.sql(Sessions.SELECT + """
                         where closed_at > :from
                           and id in (select session_id
                                        from training.seat
                                       where staff_id = :staff
                                         and state in ('ON_TIME', 'LATE'))
                           and not exists (select 1
                                             from training.feedback
                                            where feedback.session_id = session.id
                                              and feedback.staff_id = :staff)
                         order by closed_at desc
                        """)
                .param("from", Timestamp.from(now.minus(LONG_AGO)))
                .param("staff", staffId)
                .query(Session.class)
                .list();
        var taught = lists.lessons(held.stream().map(Session::id).toList());
        return held.stream()
                .filter(session -> taught.containsKey(session.id())
                        && taught.get(session.id()).settlesAt().isAfter(now))
                .toList();
    }

    /** Until when a session's participants say what they think; long ago where it was never held. */
    @Transactional(readOnly = true)
    public Instant until(UUID sessionId) {
        return lists.lesson(sessionId).map(Lesson::settlesAt).orElse(Instant.EPOCH);
    }

    /** The sum of a session's opinions. */
    @Transactional(readOnly = true)
    public Answers of(UUID sessionId) {
        return jdbc.sql("""
                        select count(*) as answers,
                               count(*) filter (where understood) as understood,
                               count(*) filter (where useful) as useful,
                               count(*) filter (where interactive) as interactive,
                               count(*) filter (where broad) as broad
                          from training.feedback
                         where session_id = :session
                        """).param("session", sessionId).query(Answers.class).single();
    }
}
