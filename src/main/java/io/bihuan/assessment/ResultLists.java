package io.bihuan.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked about results: how far they are, and what they were. */
@Service
@Transactional(readOnly = true)
public class ResultLists {

    private final JdbcClient jdbc;

    ResultLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How far an exam's results are.
     *
     * @param marking handed in, and waiting for people
     * @param decided decided, and not seen by the candidate
     * @param released seen
     */
    public record Progress(int running, int marking, int decided, int released) {}

    /** How far an exam's results are. */
    public Progress progress(ExamId exam) {
        return jdbc.sql("""
                        select count(*) filter (where submitted_at is null) as running,
                               count(*) filter (where submitted_at is not null and marked_at is null) as marking,
                               count(*) filter (where marked_at is not null and released_at is null) as decided,
                               count(*) filter (where released_at is not null) as released
                          from assessment.sitting
                         where exam_id = :exam
                        """).param("exam", exam.value()).query(Progress.class).single();
    }

    private record Named(UUID id, String name) {}

    /** The names of those of these exams that the branch may see. */
    public Map<UUID, String> names(Collection<UUID> exams, @Nullable UUID branchId) {
        return jdbc
                .sql("""
                        select id, name
                          from assessment.exam
                         where id = any(:ids)
                           and (cast(:branch as uuid) is null or branch_id is null or branch_id = :branch)
                        """)
                .param("ids", exams.toArray(UUID[]::new))
                .param("branch", branchId)
                .query(Named.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }

    /** An exam with results that wait to be released. */
    public record ToRelease(UUID examId, String name, int decided, int marking) {}

    /** Exams of the branch with results that are decided and not released. */
    public List<ToRelease> toRelease(@Nullable UUID branchId) {
        return jdbc.sql("""
                        select exam.id as exam_id, name, count(*) filter (where marked_at is not null) as decided,
                               count(*) filter (where marked_at is null) as marking
                          from assessment.sitting
                          join assessment.exam on exam.id = sitting.exam_id
                         where submitted_at is not null
                           and released_at is null
                           and (cast(:branch as uuid) is null or branch_id is null or branch_id = :branch)
                         group by exam.id
                         order by exam.opens_at
                        """).param("branch", branchId).query(ToRelease.class).list();
    }

    /** One result that a sitting has had. */
    public record Past(int round, BigDecimal points, BigDecimal score, boolean passed, Instant at) {}

    /** Every result of a sitting, the first one first. */
    public List<Past> past(SittingId sitting) {
        return jdbc.sql("""
                        select round, points, score, passed, at
                          from assessment.result
                         where sitting_id = :sitting
                         order by round
                        """).param("sitting", sitting.value()).query(Past.class).list();
    }

    /** One mark that was changed. */
    public record Changed(
            int round,
            int item,
            BigDecimal fromPoints,
            BigDecimal toPoints,
            MarkChange.Cause cause,
            String ground,
            UUID byId,
            Instant at) {

        /** The question's number on the paper. */
        public int number() {
            return item + 1;
        }
    }

    /** Every mark of a sitting that was changed, the first one first. */
    public List<Changed> changes(SittingId sitting) {
        return jdbc.sql("""
                        select round, item, from_points, to_points, cause, ground, by_id, at
                          from assessment.mark_change
                         where sitting_id = :sitting
                         order by at, item
                        """)
                .param("sitting", sitting.value())
                .query(Changed.class)
                .list();
    }
}
