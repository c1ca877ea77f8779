package io.bihuan.practical;

import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.web.Tone;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A verdict is sealed. The one way back is to open it again with a reason: what it was is kept for good, and each examiner
 * gives a score anew, beginning from their former one.
 */
@Service
@Transactional
public class Reopenings {

    private final JdbcClient jdbc;
    private final PracticalRows rows;
    private final Notices notices;
    private final People people;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reopenings(
            JdbcClient jdbc,
            PracticalRows rows,
            Notices notices,
            People people,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.notices = notices;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What came of opening a verdict again. */
    public enum Outcome {
        OPENED,
        /** There is no verdict. */
        NOT_DECIDED,
        /** Nobody opens a verdict again that rests on a score of their own. */
        OWN_SCORE
    }

    /** Opens a verdict again. The reason must not be empty. */
    public Outcome reopen(UUID id, String reason, UUID by) {
        var practical = rows.lock(id);
        if (!practical.status().equals("DECIDED")) {
            return Outcome.NOT_DECIDED;
        }
        if (rows.seat(id, by).isPresent()) {
            return Outcome.OWN_SCORE;
        }
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into practical.reopening
                               (id, assessment_id, reason, score, passed, scores, reopened_at, reopened_by)
                        select :reopening, id, :reason, score, passed,
                               (select coalesce(jsonb_agg(to_jsonb(given)), '[]') from practical.score as given where given.assessment_id = :id),
                               :now, :by
                          from practical.assessment
                         where id = :id
                        """)
                .param("reopening", Ids.next())
                .param("id", id)
                .param("reason", reason.strip())
                .param("now", now)
                .param("by", by)
                .update();
        draftFromFormer(id, now);
        jdbc.sql("delete from practical.score where assessment_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("update practical.seat set scored_at = null where assessment_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                        update practical.assessment
                           set status = 'SCORING', score = null, passed = null, decided_at = null
                         where id = :id
                        """).param("id", id).update();
        audit.did(by, "practical.reopen", "practical", id.toString(), Map.of("reason", reason.strip()));
        events.publishEvent(new PracticalReopened(
                id, practical.staffId(), 1 + rows.reopenings(id), reason.strip(), now.toInstant()));
        var name = people.name(practical.staffId());
        rows.seatsOf(id)
                .forEach(seat -> notices.tell(
                        seat.examinerId(), "practical.notice.reopened", List.of(name), "/practicals/" + id, Tone.WARN));
        return Outcome.OPENED;
    }

    /** Each examiner begins from what they had given. */
    private void draftFromFormer(UUID id, Timestamp now) {
        jdbc.sql("""
                        insert into practical.draft (assessment_id, examiner_id, words, saved_at)
                        select seat.assessment_id, seat.examiner_id,
                               jsonb_object_agg('points[' || dimension || ']', trim_scale(points)::text)
                               || jsonb_object_agg('remarks[' || dimension || ']', score.remark)
                               || jsonb_build_object('remark', max(seat.remark)),
                               :now
                          from practical.seat
                          join practical.score using (assessment_id, examiner_id)
                         where seat.assessment_id = :id
                         group by seat.assessment_id, seat.examiner_id
                            on conflict (assessment_id, examiner_id) do update
                           set words = excluded.words, saved_at = excluded.saved_at
                        """).param("id", id).param("now", now).update();
    }

    /** Every time that a verdict was opened again, the first in front. */
    @Transactional(readOnly = true)
    public List<Reopening> of(UUID practical) {
        return jdbc.sql("""
                        select id, reason, score, passed, reopened_at, reopened_by
                          from practical.reopening
                         where assessment_id = :practical
                         order by reopened_at
                        """)
                .param("practical", practical)
                .query(Reopening.class)
                .list();
    }
}
