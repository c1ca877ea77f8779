package io.bihuan.marking;

import io.bihuan.web.NotFound;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked about written answers. */
@Service
@Transactional(readOnly = true)
public class MarkingLists {

    private final JdbcClient jdbc;

    MarkingLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A queue with how far it is.
     *
     * @param mine how many wait for this marker
     * @param open how many are not settled
     * @param thirds how many of these wait for a third
     */
    public record QueueLine(
            UUID examId,
            UUID questionId,
            int version,
            int part,
            int mine,
            int open,
            int thirds,
            int settled,
            Instant oldestAt) {

        /** The queue. */
        public Queue queue() {
            return new Queue(examId, questionId, version, part);
        }
    }

    /** The queues that are not done, those that wait longest first. */
    public List<QueueLine> queues(UUID markerId) {
        return jdbc.sql("""
                        select exam_id, question_id, question_version as version, part,
                               count(*) filter (where state <> 'SETTLED' and round.answer_id is null) as mine,
                               count(*) filter (where state <> 'SETTLED') as open,
                               count(*) filter (where state = 'THIRD') as thirds,
                               count(*) filter (where state = 'SETTLED') as settled,
                               min(came_at) filter (where state <> 'SETTLED') as oldest_at
                          from marking.answer
                          left join marking.round on round.answer_id = answer.id and round.marker_id = :marker
                         where exam_id in (select exam_id from marking.answer where state <> 'SETTLED')
                         group by exam_id, question_id, question_version, part
                        having count(*) filter (where state <> 'SETTLED') > 0
                         order by oldest_at
                        """).param("marker", markerId).query(QueueLine.class).list();
    }

    /** One answer of a queue. */
    public record AnswerLine(
            UUID id,
            String code,
            int letters,
            String state,
            int marks,
            @Nullable BigDecimal mine,
            boolean doubtful,
            @Nullable BigDecimal points,
            BigDecimal possible) {}

    /** The answers of a queue: those that wait first. Another's mark is not shown before the points are settled. */
    public List<AnswerLine> answers(Queue queue, UUID markerId, int limit) {
        return jdbc.sql("""
                        select id, code, length(given) as letters, state,
                               (select count(*) from marking.round where answer_id = answer.id) as marks,
                               (select points from marking.round where answer_id = answer.id and marker_id = :marker) as mine,
                               exists (select 1 from marking.round where answer_id = answer.id and doubtful) as doubtful,
                               points, possible
                          from marking.answer
                         where exam_id = :exam
                           and question_id = :question
                           and question_version = :version
                           and part = :part
                         order by state = 'SETTLED', came_at, id
                         limit :limit
                        """)
                .param("marker", markerId)
                .param("exam", queue.examId())
                .param("question", queue.questionId())
                .param("version", queue.version())
                .param("part", queue.part())
                .param("limit", limit)
                .query(AnswerLine.class)
                .list();
    }

    /** An answer to be marked; of who wrote it there is nothing. */
    public record Sheet(
            UUID id,
            UUID examId,
            UUID questionId,
            int version,
            int part,
            String code,
            String given,
            BigDecimal possible,
            int wanted,
            String state,
            @Nullable BigDecimal points) {

        /** The queue it belongs to. */
        public Queue queue() {
            return new Queue(examId, questionId, version, part);
        }

        /** Whether it has its points. */
        public boolean settled() {
            return points != null;
        }
    }

    /** One answer. */
    public Sheet require(UUID id) {
        return jdbc.sql("""
                        select id, exam_id, question_id, question_version as version, part, code, given, possible, wanted,
                               state, points
                          from marking.answer
                         where id = :id
                        """)
                .param("id", id)
                .query(Sheet.class)
                .optional()
                .orElseThrow(() -> new NotFound("written answer " + id));
    }

    /** One mark that was given. */
    public record Round(int nth, UUID markerId, BigDecimal points, String remark, boolean doubtful, Instant at) {}

    /** The marks that a viewer may see: their own, and all of them once the points are settled. */
    public List<Round> rounds(UUID answerId, UUID viewer) {
        return jdbc.sql("""
                        select nth, marker_id, round.points, remark, doubtful, at
                          from marking.round
                          join marking.answer on answer.id = answer_id
                         where answer_id = :answer
                           and (marker_id = :viewer or state = 'SETTLED')
                         order by nth
                        """)
                .param("answer", answerId)
                .param("viewer", viewer)
                .query(Round.class)
                .list();
    }

    /** How many answers wait for a marker. */
    public int waitingFor(UUID markerId) {
        return jdbc.sql("""
                        select count(*)
                          from marking.answer
                         where state <> 'SETTLED'
                           and not exists (select 1 from marking.round where answer_id = answer.id and marker_id = :marker)
                        """).param("marker", markerId).query(Integer.class).single();
    }

    /** How many answers of a queue wait for a marker. */
    public int waiting(Queue queue, UUID markerId) {
        return jdbc.sql("""
                        select count(*)
                          from marking.answer
                         where exam_id = :exam
                           and question_id = :question
                           and question_version = :version
                           and part = :part
                           and state <> 'SETTLED'
                           and not exists (select 1 from marking.round where answer_id = answer.id and marker_id = :marker)
                        """)
                .param("exam", queue.examId())
                .param("question", queue.questionId())
                .param("version", queue.version())
                .param("part", queue.part())
                .param("marker", markerId)
                .query(Integer.class)
                .single();
    }

    /** Whether somebody marked any of these answers. */
    boolean hasMarked(List<UUID> answerIds, UUID markerId) {
        return jdbc.sql("""
                        select exists (select 1
                                         from marking.round
                                        where marker_id = :marker
                                          and answer_id = any(:answers))
                        """)
                .param("marker", markerId)
                .param("answers", answerIds.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }
}
