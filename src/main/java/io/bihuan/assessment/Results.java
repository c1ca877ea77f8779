package io.bihuan.assessment;

import io.bihuan.competence.Evidence;
import io.bihuan.competence.EvidenceLedger;
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
    private final EvidenceLedger ledger;
    private final ApplicationEventPublisher events;

    Results(JdbcClient jdbc, EvidenceLedger ledger, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.events = events;
    }

    /** All marks are in: the score and the verdict stand, and the candidate sees them. */
    void decide(Sitting sitting, List<Mark> marks, Instant at) {
        var points = marks.stream().map(Mark::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        var score = Score.outOf100(points, sitting.total());
        var passed = Score.passes(score, sitting.passMark());
        jdbc.sql("""
                        update assessment.sitting
                           set points = :points, score = :score, passed = :passed, marked_at = :at, round = round + 1
                         where id = :id
                        """)
                .param("points", points)
                .param("score", score)
                .param("passed", passed)
                .param("at", Timestamp.from(at))
                .param("id", sitting.id())
                .update();
        release(sitting, marks, score, passed, at);
    }

    private record Purpose(ExamKind kind, @Nullable DutyScope scope) {}

    private void release(Sitting sitting, List<Mark> marks, BigDecimal score, boolean passed, Instant at) {
        jdbc.sql("update assessment.sitting set released_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", sitting.id())
                .update();
        var areas = AreaScore.of(marks);
        ledger.postAll(evidence(sitting, areas, at));
        var purpose = purpose(sitting.examId());
        events.publishEvent(new SittingMarked(
                sitting.id(),
                sitting.examId(),
                sitting.staffId(),
                sitting.paperId(),
                purpose.kind(),
                purpose.scope(),
                sitting.attempt(),
                score,
                passed,
                areas,
                sitting.round() + 1,
                at));
    }

    private Purpose purpose(UUID examId) {
        return jdbc.sql("select kind, scope from assessment.exam where id = :id")
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
                        "理论考核得分 " + area.points().stripTrailingZeros().toPlainString() + " / "
                                + area.possible().stripTrailingZeros().toPlainString()))
                .toList();
    }
}
