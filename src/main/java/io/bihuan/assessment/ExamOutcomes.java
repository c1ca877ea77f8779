package io.bihuan.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How exams stand and turn out, counted over all their candidates. */
@Service
@Transactional(readOnly = true)
public class ExamOutcomes {

    private final JdbcClient jdbc;

    ExamOutcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How an exam stands.
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

    /** How often a question was answered rightly. */
    public record QuestionFigure(UUID questionId, int asked, BigDecimal share) {}

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
