package io.bihuan.assessment;

import io.bihuan.web.NotFound;
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

/** What is asked about exams. */
@Service
@Transactional(readOnly = true)
public class ExamLists {

    private final JdbcClient jdbc;
    private final Clock clock;

    ExamLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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

    /** How often a question was answered rightly. */
    public record QuestionFigure(UUID questionId, int asked, BigDecimal share) {}

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

    /**
     * How an exam stands, counted over all its candidates.
     *
     * @param failed those whose last sitting did not pass
     * @param mean of the scores, or null before there is one
     * @param lowest the share of points from 0 to 1 that the hardest paper drawn was expected to yield, or null
     * @param shared the most questions that two neighbours on the list have in common, or null
     */
    public record Standing(
            int invited,
            int sitting,
            int submitted,
            int passed,
            int failed,
            @Nullable Double mean,
            @Nullable Double lowest,
            @Nullable Double highest,
            @Nullable Integer shared) {}

    /** How an exam stands. */
    public Standing standing(ExamId id) {
        return jdbc.sql("""
                        select count(*) as invited,
                               count(*) filter (where sitting.id is not null and submitted_at is null) as sitting,
                               count(*) filter (where submitted_at is not null) as submitted,
                               count(*) filter (where passed) as passed,
                               count(*) filter (where not passed) as failed,
                               avg(score)::float8 as mean, min(expected) as lowest, max(expected) as highest,
                               max(shared) as shared
                          from assessment.candidate
                          left join lateral (
                                select id, submitted_at, passed, score
                                  from assessment.sitting
                                 where sitting.exam_id = candidate.exam_id
                                   and sitting.staff_id = candidate.staff_id
                                 order by turn desc
                                 limit 1) as sitting on true
                         where candidate.exam_id = :exam
                        """).param("exam", id.value()).query(Standing.class).single();
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

    /** How the candidates did, area by area, the weakest first. */
    public List<AreaScore> areas(ExamId id) {
        return jdbc.sql("""
                        select area_code, sum(mark.points) as points, sum(possible) as possible
                          from assessment.mark
                          join assessment.sitting on sitting.id = mark.sitting_id
                         where exam_id = :exam
                         group by area_code
                         order by sum(mark.points) / sum(possible)
                        """).param("exam", id.value()).query(AreaScore.class).list();
    }

    /** The questions that were answered worst, with the share of points earned. */
    public List<QuestionFigure> hardest(ExamId id, int limit) {
        return jdbc.sql("""
                        select cast(item.value -> 'question' ->> 'id' as uuid) as question_id, count(*) as asked,
                               round(sum(mark.points) * 100 / sum(possible), 1) as share
                          from assessment.sitting
                         cross join lateral jsonb_array_elements(items) with ordinality as item (value, place)
                          join assessment.mark on mark.sitting_id = sitting.id and mark.item = item.place - 1
                         where exam_id = :exam
                         group by 1
                        having sum(mark.points) < sum(possible)
                         order by 3, 1
                         limit :limit
                        """)
                .param("exam", id.value())
                .param("limit", limit)
                .query(QuestionFigure.class)
                .list();
    }
}
