package io.bihuan.assessment;

import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Exams as far as they are marked, for whoever looks at how they turned out. */
@Service
@Transactional(readOnly = true)
public class MarkedExams {

    private static final String EXAMS = """
            with recursive chain as (
                select id, 1 as attempt
                  from assessment.exam
                 where resit_of is null
                union all
                select exam.id, chain.attempt + 1
                  from assessment.exam
                  join chain on exam.resit_of = chain.id)
            select exam.id, name, paper_id, resit_of, branch_id, closes_at, attempt, counted.invited, counted.people,
                   counted.passed, marked.papers, marked.fingerprint
              from assessment.exam
              join chain on chain.id = exam.id
             cross join lateral (
                   select count(*) as invited, count(best.passed) as people, count(*) filter (where best.passed) as passed
                     from assessment.candidate
                     left join lateral (
                          select bool_or(sitting.passed) as passed
                            from assessment.sitting
                           where sitting.exam_id = exam.id
                             and sitting.staff_id = candidate.staff_id
                             and score is not null) as best on true
                    where candidate.exam_id = exam.id) as counted
             cross join lateral (
                   select count(*) as papers,
                          concat_ws(':', count(*), sum(points), sum(points * points)) as fingerprint
                     from assessment.sitting
                    where sitting.exam_id = exam.id
                      and score is not null) as marked
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    MarkedExams(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The exams whose window has ended since then and of which something is marked, the earliest first. */
    public List<MarkedExam> closedSince(Instant since) {
        return jdbc
                .sql(EXAMS + """
                         where closes_at >= :since
                           and closes_at <= :now
                         order by closes_at, exam.id
                        """)
                .param("since", Timestamp.from(since))
                .param("now", Timestamp.from(clock.instant()))
                .query(MarkedExam.class)
                .list()
                .stream()
                .filter(exam -> exam.papers() > 0)
                .toList();
    }

    /** One exam. */
    public MarkedExam exam(UUID id) {
        return jdbc.sql(EXAMS + " where exam.id = :id")
                .param("id", id)
                .query(MarkedExam.class)
                .optional()
                .orElseThrow(() -> new NotFound("exam " + id));
    }
}
