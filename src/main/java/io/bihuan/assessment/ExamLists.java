package io.bihuan.assessment;

import io.bihuan.web.NotFound;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked about exams. */
@Service
@Transactional(readOnly = true)
public class ExamLists {

    private final JdbcClient jdbc;

    ExamLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of the list of exams. */
    public record ExamLine(
            UUID id,
            String name,
            Instant opensAt,
            Instant closesAt,
            int minutes,
            @Nullable DutyScope scope,
            int invited,
            int sitting,
            int submitted,
            int marked,
            int passed) {}

    /** An exam. */
    public record Exam(
            UUID id,
            String name,
            ExamKind kind,
            UUID paperId,
            Instant opensAt,
            Instant closesAt,
            int minutes,
            @Nullable DutyScope scope,
            Reveal reveal,
            int questions,
            BigDecimal total) {}

    /** One candidate of an exam, as the invigilator sees them. */
    public record CandidateLine(
            UUID staffId,
            @Nullable UUID sittingId,
            @Nullable Instant startedAt,
            @Nullable Instant endsAt,
            @Nullable Instant submittedAt,
            @Nullable Submission submittedHow,
            @Nullable BigDecimal score,
            @Nullable Boolean passed,
            int answered,
            @Nullable Instant lastSavedAt,
            int left,
            boolean away) {}

    /** Exams of the branch, or all, the newest first. */
    public List<ExamLine> exams(@Nullable UUID branchId, int limit) {
        return jdbc.sql("""
                        select exam.id, exam.name, opens_at, closes_at, minutes, scope,
                               (select count(*) from assessment.candidate where candidate.exam_id = exam.id) as invited,
                               count(sitting.id) filter (where submitted_at is null) as sitting,
                               count(distinct staff_id) filter (where submitted_at is not null) as submitted,
                               count(distinct staff_id) filter (where passed is not null) as marked,
                               count(distinct staff_id) filter (where passed) as passed
                          from assessment.exam
                          left join assessment.sitting on sitting.exam_id = exam.id
                         where cast(:branch as uuid) is null or branch_id is null or branch_id = :branch
                         group by exam.id
                         order by opens_at desc
                         limit :limit
                        """)
                .param("branch", branchId)
                .param("limit", limit)
                .query(ExamLine.class)
                .list();
    }

    /** One exam of the branch. */
    public Exam require(ExamId id, @Nullable UUID branchId) {
        return jdbc.sql("""
                        select id, name, kind, paper_id, opens_at, closes_at, minutes, scope, reveal, questions, total
                          from assessment.exam
                         where id = :id
                           and (cast(:branch as uuid) is null or branch_id is null or branch_id = :branch)
                        """)
                .param("id", id.value())
                .param("branch", branchId)
                .query(Exam.class)
                .optional()
                .orElseThrow(() -> new NotFound("exam " + id));
    }

    /** Whoever was invited and has not passed. */
    public List<UUID> notPassed(ExamId id) {
        return jdbc.sql("""
                        select staff_id
                          from assessment.candidate
                         where exam_id = :exam
                           and not coalesce((
                                select passed
                                  from assessment.sitting
                                 where sitting.exam_id = candidate.exam_id
                                   and sitting.staff_id = candidate.staff_id
                                 order by turn desc
                                 limit 1), false)
                         order by staff_id
                        """).param("exam", id.value()).query(UUID.class).list();
    }

    /** Everybody invited to an exam, those at work first. */
    public List<CandidateLine> candidates(ExamId id) {
        return candidates(id, Integer.MAX_VALUE);
    }

    /** The first of those invited to an exam, those at work first. */
    public List<CandidateLine> candidates(ExamId id, int limit) {
        return jdbc.sql("""
                        select candidate.staff_id, sitting.id as sitting_id, started_at, ends_at, submitted_at, submitted_how,
                               score, passed, coalesce(answers.answered, 0) as answered, answers.last_saved_at,
                               coalesce(traces.times_left, 0) as "left", coalesce(traces.away, false) as away
                          from assessment.candidate
                          left join lateral (
                                select *
                                  from assessment.sitting
                                 where sitting.exam_id = candidate.exam_id
                                   and sitting.staff_id = candidate.staff_id
                                 order by turn desc
                                 limit 1) as sitting on true
                          left join lateral (
                                select count(*) filter (where given <> '{}') as answered, max(saved_at) as last_saved_at
                                  from assessment.answer
                                 where sitting_id = sitting.id) as answers on true
                          left join lateral (
                                select count(*) filter (where kind = 'LEFT') as times_left,
                                       count(*) filter (where kind = 'LEFT') > count(*) filter (where kind = 'RETURNED') as away
                                  from assessment.trace
                                 where sitting_id = sitting.id) as traces on true
                         where candidate.exam_id = :exam
                         order by submitted_at is not null, started_at desc nulls last, candidate.staff_id
                         limit :limit
                        """)
                .param("exam", id.value())
                .param("limit", limit)
                .query(CandidateLine.class)
                .list();
    }
}
