package io.bihuan.assessment;

import io.bihuan.competence.Evidence;
import io.bihuan.competence.EvidenceLedger;
import io.bihuan.competence.EvidenceNote;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decides what a marked paper comes to, lets its candidate see it, and tells the others. */
@Component
class Results {

    private final JdbcClient jdbc;
    private final MarkRows marks;
    private final EvidenceLedger ledger;
    private final ApplicationEventPublisher events;

    Results(JdbcClient jdbc, MarkRows marks, EvidenceLedger ledger, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.marks = marks;
        this.ledger = ledger;
        this.events = events;
    }

    /** What an exam is for, and when its results are seen. */
    private record Purpose(ExamKind kind, @Nullable DutyScope scope, Release release) {}

    /** All marks are in: the score and the verdict stand, and the candidate sees them unless somebody is to release. */
    void decide(Sitting sitting, Instant at) {
        var result = kept(sitting, marks.of(sitting.id()), at);
        var purpose = purpose(sitting.examId());
        if (purpose.release() == Release.AT_ONCE) {
            release(sitting, result, purpose, at);
        }
    }

    /** Marks have changed: the result is decided anew, and told anew where it had been seen. */
    void decideAgain(Sitting sitting, boolean released, Instant at) {
        var result = kept(sitting, marks.of(sitting.id()), at);
        if (released) {
            release(sitting, result, purpose(sitting.examId()), at);
        }
    }

    /** Lets the candidate see a result that was decided before. */
    void release(Sitting sitting, Instant at) {
        var earned = marks.of(sitting.id());
        var before = new Sitting(
                sitting.id(),
                sitting.examId(),
                sitting.staffId(),
                sitting.paperId(),
                sitting.passMark(),
                sitting.total(),
                sitting.items(),
                sitting.endsAt(),
                sitting.attempt(),
                sitting.round() - 1);
        release(before, Result.of(sitting, earned), purpose(sitting.examId()), at);
    }

    private record Result(BigDecimal points, BigDecimal score, boolean passed, List<AreaScore> areas) {

        static Result of(Sitting sitting, List<Mark> marks) {
            var points = marks.stream().map(Mark::points).reduce(BigDecimal.ZERO, BigDecimal::add);
            var score = Score.outOf100(points, sitting.total());
            return new Result(points, score, Score.passes(score, sitting.passMark()), AreaScore.of(marks));
        }
    }

    private Result kept(Sitting sitting, List<Mark> earned, Instant at) {
        var result = Result.of(sitting, earned);
        jdbc.sql("""
                        with decided as (
                            update assessment.sitting
                               set points = :points, score = :score, passed = :passed, marked_at = :at, round = round + 1
                             where id = :id
                            returning id, round
                        )
                        insert into assessment.result (sitting_id, round, points, score, passed, at)
                        select id, round, :points, :score, :passed, :at
                          from decided
                        """)
                .param("points", result.points())
                .param("score", result.score())
                .param("passed", result.passed())
                .param("at", Timestamp.from(at))
                .param("id", sitting.id())
                .update();
        return result;
    }

    private void release(Sitting sitting, Result result, Purpose purpose, Instant at) {
        jdbc.sql("update assessment.sitting set released_at = coalesce(released_at, :at) where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", sitting.id())
                .update();
        var round = sitting.round() + 1;
        ledger.restate(sitting.staffId(), "EXAM", sitting.id().toString(), evidence(sitting, result.areas(), at));
        events.publishEvent(new SittingMarked(
                sitting.id(),
                sitting.examId(),
                sitting.staffId(),
                sitting.paperId(),
                purpose.kind(),
                purpose.scope(),
                sitting.attempt(),
                result.score(),
                result.passed(),
                result.areas(),
                round,
                at));
    }

    private Purpose purpose(UUID examId) {
        return jdbc.sql("select kind, scope, release from assessment.exam where id = :id")
                .param("id", examId)
                .query(Purpose.class)
                .single();
    }

    private static List<Evidence> evidence(Sitting sitting, List<AreaScore> areas, Instant at) {
        return areas.stream()
                .filter(area -> area.areaCode() != null)
                .map(area -> new Evidence(
                        sitting.staffId(),
                        String.valueOf(area.areaCode()),
                        "EXAM",
                        sitting.id().toString(),
                        area.strength(sitting.passMark()),
                        at,
                        EvidenceNote.of(
                                "exam",
                                area.points().stripTrailingZeros().toPlainString(),
                                area.possible().stripTrailingZeros().toPlainString())))
                .toList();
    }
}
