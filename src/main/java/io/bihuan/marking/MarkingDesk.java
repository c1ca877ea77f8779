package io.bihuan.marking;

import io.bihuan.assessment.ResultDesk;
import io.bihuan.assessment.WrittenAnswers;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is done to a written answer until it has its points. */
@Service
@Transactional
public class MarkingDesk {

    /** A look that somebody left without a mark holds up nobody for longer. */
    private static final Duration LOOK = Duration.ofMinutes(10);

    private static final int MOST_MARKS = 3;

    private final JdbcClient jdbc;
    private final WrittenAnswers written;
    private final ResultDesk results;
    private final Standards standards;
    private final Clock clock;

    MarkingDesk(JdbcClient jdbc, WrittenAnswers written, ResultDesk results, Standards standards, Clock clock) {
        this.jdbc = jdbc;
        this.written = written;
        this.results = results;
        this.standards = standards;
        this.clock = clock;
    }

    /** Puts what people mark of a sitting into the queues; a second time changes nothing. */
    void takeIn(UUID sittingId, Instant at) {
        var version = standards.inForce(MarkingStandard.class, at).version();
        for (var answer : written.of(sittingId)) {
            jdbc.sql("""
                            insert into marking.answer
                                   (id, exam_id, question_id, question_version, part, code, given, possible, wanted,
                                    standard_version, came_at)
                            values (:id, :exam, :question, :version, :part, :code, :given, :possible, :wanted, :standard, :at)
                                on conflict do nothing
                            """)
                    .param("id", answer.id())
                    .param("exam", answer.examId())
                    .param("question", answer.questionId())
                    .param("version", answer.questionVersion())
                    .param("part", answer.part())
                    .param("code", code(answer.id()))
                    .param("given", answer.given())
                    .param("possible", answer.possible())
                    .param("wanted", answer.markers())
                    .param("standard", version)
                    .param("at", Timestamp.from(at))
                    .update();
        }
    }

    /** The end of a random identity: it says nothing of who wrote, nor of when. */
    private static String code(UUID id) {
        return id.toString().substring(30).toUpperCase(java.util.Locale.ROOT);
    }

    /** The next answer of a queue for this marker, which nobody else is looking at. */
    public Optional<UUID> next(Queue queue, UUID markerId) {
        var now = clock.instant();
        return jdbc.sql("""
                        update marking.answer
                           set taken_by = :marker, taken_at = :now
                         where id = (select id
                                       from marking.answer as waiting
                                      where exam_id = :exam
                                        and question_id = :question
                                        and question_version = :version
                                        and part = :part
                                        and state <> 'SETTLED'
                                        and id <> all(:own)
                                        and (taken_by is null or taken_by = :marker or taken_at < :left)
                                        and not exists (select 1
                                                          from marking.round
                                                         where answer_id = waiting.id
                                                           and marker_id = :marker)
                                      order by came_at, id
                                      limit 1
                                        for update skip locked)
                        returning id
                        """)
                .param("marker", markerId)
                .param("now", Timestamp.from(now))
                .param("own", written.writtenBy(markerId).toArray(UUID[]::new))
                .param("left", Timestamp.from(now.minus(LOOK)))
                .param("exam", queue.examId())
                .param("question", queue.questionId())
                .param("version", queue.version())
                .param("part", queue.part())
                .query(UUID.class)
                .optional();
    }

    private record Row(
            UUID id,
            BigDecimal possible,
            int wanted,
            String state,
            @Nullable BigDecimal points,
            UUID standardVersion) {}

    /**
     * Gives a mark. Two who save at the same moment wait for each other, and both marks stay.
     *
     * @param doubtful asks for a second opinion, whatever the exam's choice
     */
    public MarkGiving mark(UUID answerId, BigDecimal points, String remark, boolean doubtful, UUID markerId) {
        var row = locked(answerId);
        if (written.writtenBy(markerId).contains(answerId)) {
            throw new NotFound("written answer " + answerId + " is the marker's own");
        }
        if (points.signum() < 0 || points.compareTo(row.possible()) > 0) {
            return new MarkGiving.OutOfRange(row.possible());
        }
        var mine = mine(answerId, markerId);
        if (mine.isPresent()) {
            return new MarkGiving.AlreadyGiven(mine.get());
        }
        if (row.points() != null) {
            return new MarkGiving.AlreadySettled(row.points());
        }
        add(answerId, points, remark, doubtful, markerId);
        var given = given(answerId);
        var wanted = doubtful ? Math.min(MOST_MARKS, Math.max(row.wanted(), given.size() + 1)) : row.wanted();
        var gap = standards.of(MarkingStandard.class, row.standardVersion()).markerGap();
        return switch (Agreement.of(given, wanted, gap, row.possible())) {
            case Agreement.Agreed(var agreed) -> {
                settle(answerId, agreed);
                results.settle(answerId, agreed);
                yield new MarkGiving.Settled(agreed);
            }
            case Agreement.Waiting _ -> {
                wait(answerId, wanted, "OPEN".equals(row.state()) ? "OPEN" : "THIRD");
                yield new MarkGiving.Kept();
            }
            case Agreement.TooFarApart _ -> {
                wait(answerId, MOST_MARKS, "THIRD");
                yield new MarkGiving.ThirdWanted();
            }
        };
    }

    private Row locked(UUID answerId) {
        return jdbc.sql("""
                        select id, possible, wanted, state, points, standard_version
                          from marking.answer
                         where id = :id
                           for update
                        """)
                .param("id", answerId)
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new NotFound("written answer " + answerId));
    }

    private Optional<BigDecimal> mine(UUID answerId, UUID markerId) {
        return jdbc.sql("select points from marking.round where answer_id = :answer and marker_id = :marker")
                .param("answer", answerId)
                .param("marker", markerId)
                .query(BigDecimal.class)
                .optional();
    }

    private List<BigDecimal> given(UUID answerId) {
        return jdbc.sql("select points from marking.round where answer_id = :answer order by nth")
                .param("answer", answerId)
                .query(BigDecimal.class)
                .list();
    }

    private void add(UUID answerId, BigDecimal points, String remark, boolean doubtful, UUID markerId) {
        jdbc.sql("""
                        insert into marking.round (answer_id, nth, marker_id, points, remark, doubtful, at)
                        select :answer, count(*) + 1, :marker, :points, :remark, :doubtful, :now
                          from marking.round
                         where answer_id = :answer
                        """)
                .param("answer", answerId)
                .param("marker", markerId)
                .param("points", points)
                .param("remark", remark)
                .param("doubtful", doubtful)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void wait(UUID answerId, int wanted, String state) {
        jdbc.sql("""
                        update marking.answer
                           set wanted = :wanted, state = :state, taken_by = null, taken_at = null
                         where id = :id
                        """)
                .param("wanted", wanted)
                .param("state", state)
                .param("id", answerId)
                .update();
    }

    private void settle(UUID answerId, BigDecimal points) {
        jdbc.sql("""
                        update marking.answer
                           set state = 'SETTLED', points = :points, settled_at = :now, taken_by = null, taken_at = null
                         where id = :id
                        """)
                .param("points", points)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", answerId)
                .update();
    }
}
