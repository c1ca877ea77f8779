package io.bihuan.assessment;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The exams of one person. */
@Service
@Transactional(readOnly = true)
public class OwnExams {

    private final JdbcClient jdbc;
    private final Clock clock;

    OwnExams(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An exam that a person is invited to, with how far they are. */
    public record OwnExam(
            UUID id,
            String name,
            ExamKind kind,
            Instant opensAt,
            Instant closesAt,
            int minutes,
            int questions,
            BigDecimal total,
            @Nullable DutyScope scope,
            @Nullable UUID sittingId,
            @Nullable Instant endsAt,
            @Nullable Instant submittedAt,
            int attempt,
            boolean anotherTurn,
            @Nullable BigDecimal score,
            @Nullable Boolean passed) {}

    /** The exams that a person is invited to: those to come and running first, then what was. */
    public List<OwnExam> of(UUID staffId, int limit) {
        return jdbc.sql("""
                        select exam.id, exam.name, kind, coalesce(candidate.opens_at, exam.opens_at) as opens_at,
                               coalesce(candidate.closes_at, exam.closes_at) as closes_at, minutes + extra_minutes as minutes,
                               exam.questions, exam.total, scope, sitting.id as sitting_id, ends_at, submitted_at,
                               (select count(*)
                                  from assessment.sitting as former
                                  join assessment.exam as its on its.id = former.exam_id
                                 where former.staff_id = :staff
                                   and its.root_id = exam.root_id) as attempt,
                               coalesce(sitting.turn, 0) < turns as another_turn,
                               case when released_at is not null then score end as score,
                               case when released_at is not null then passed end as passed
                          from assessment.candidate
                          join assessment.exam on exam.id = candidate.exam_id
                          left join lateral (
                                select *
                                  from assessment.sitting
                                 where sitting.exam_id = candidate.exam_id
                                   and sitting.staff_id = candidate.staff_id
                                 order by turn desc
                                 limit 1) as sitting on true
                         where candidate.staff_id = :staff
                         order by submitted_at is not null
                                  or (sitting.id is null and coalesce(candidate.closes_at, exam.closes_at) <= :now),
                                  opens_at desc
                         limit :limit
                        """)
                .param("staff", staffId)
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", limit)
                .query(OwnExam.class)
                .list();
    }
}
