package io.bihuan.itemanalysis;

import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked about counted exams and their reports. */
@Service
@Transactional(readOnly = true)
public class Analyses {

    private final JdbcClient jdbc;
    private final SnapshotRows snapshots;
    private final ReportRows reports;
    private final Standards standards;

    Analyses(JdbcClient jdbc, SnapshotRows snapshots, ReportRows reports, Standards standards) {
        this.jdbc = jdbc;
        this.snapshots = snapshots;
        this.reports = reports;
        this.standards = standards;
    }

    /** A counted exam with how its report stands. */
    public record Line(
            Snapshot snapshot, Instant dueAt, @Nullable Instant closedAt, int flagged, int items) {}

    /**
     * How one version of a question did in one exam.
     *
     * @param judged whether enough people were asked it for a judgement
     */
    public record Appearance(Snapshot snapshot, ItemLine item, boolean judged) {}

    /** A counted exam of the branch, if it has been counted. */
    public Optional<Snapshot> find(UUID exam, @Nullable UUID branch) {
        return snapshots
                .find(exam)
                .filter(found -> branch == null || found.branchId() == null || branch.equals(found.branchId()));
    }

    /** A counted exam of the branch. */
    public Snapshot require(UUID exam, @Nullable UUID branch) {
        return find(exam, branch).orElseThrow(() -> new NotFound("analysis of exam " + exam));
    }

    /** Its questions, the hardest first. */
    public List<ItemLine> items(UUID exam) {
        return snapshots.items(exam);
    }

    /** Its areas, the weakest first. */
    public List<AreaLine> areas(UUID exam) {
        return snapshots.areas(exam);
    }

    /** Its report. */
    public Report report(UUID exam) {
        return reports.find(exam).orElseThrow(() -> new NotFound("report on exam " + exam));
    }

    /** The training that its report asks for. */
    public List<Proposal> proposals(UUID exam) {
        return reports.proposals(exam);
    }

    /** The standard that its report is written under. */
    public AnalysisStandard standard(Report report) {
        return standards.of(AnalysisStandard.class, report.standardVersion());
    }

    /** Counted exams of the branch, or all: what is still to be reported on first, the most pressing in front. */
    public List<Line> lines(@Nullable UUID branch, int limit) {
        return lines("""
                         where cast(:branch as uuid) is null or branch_id is null or branch_id = :branch
                         order by report.closed_at is not null, case when report.closed_at is null then report.due_at end,
                                  snapshot.closed_at desc
                         limit :limit
                        """, branch, limit);
    }

    /** The reports of the branch, or all, that are owed. */
    public List<Line> owed(@Nullable UUID branch, int limit) {
        return lines("""
                         where report.closed_at is null
                           and (cast(:branch as uuid) is null or branch_id is null or branch_id = :branch)
                         order by report.due_at
                         limit :limit
                        """, branch, limit);
    }

    private List<Line> lines(String which, @Nullable UUID branch, int limit) {
        return jdbc.sql("select " + SnapshotRows.COLUMNS + """
                             , report.due_at, report.closed_at as reported_at, counted.flagged, counted.items
                          from itemanalysis.snapshot
                          join itemanalysis.report on report.exam_id = snapshot.exam_id
                         cross join lateral (
                               select count(*) as items, count(*) filter (where flags <> '{}') as flagged
                                 from itemanalysis.item
                                where item.exam_id = snapshot.exam_id) as counted
                        """ + which)
                .param("branch", branch)
                .param("limit", limit)
                .query((row, _) -> {
                    var closed = row.getTimestamp("reported_at");
                    return new Line(
                            SnapshotRows.read(row),
                            row.getTimestamp("due_at").toInstant(),
                            closed == null ? null : closed.toInstant(),
                            row.getInt("flagged"),
                            row.getInt("items"));
                })
                .list();
    }

    /** Other exams of the same paper, the newest first, to compare with. */
    public List<Snapshot> siblings(Snapshot snapshot, int limit) {
        return jdbc.sql(SnapshotRows.SELECT + """
                         where paper_id = :paper
                           and (cast(:branch as uuid) is null or branch_id is null or branch_id = :branch)
                         order by closed_at desc
                         limit :limit
                        """)
                .param("paper", snapshot.paperId())
                .param("branch", snapshot.branchId())
                .param("limit", limit)
                .query((row, _) -> SnapshotRows.read(row))
                .list();
    }

    /** The exam, what it repeats and what repeats it, in their order. */
    public List<Snapshot> chain(Snapshot snapshot) {
        return jdbc.sql("""
                        with recursive earlier as (
                            select exam_id, resit_of
                              from itemanalysis.snapshot
                             where exam_id = :exam
                            union
                            select before.exam_id, before.resit_of
                              from itemanalysis.snapshot as before
                              join earlier on before.exam_id = earlier.resit_of
                        ), later as (
                            select exam_id
                              from earlier
                            union
                            select after.exam_id
                              from itemanalysis.snapshot as after
                              join later on after.resit_of = later.exam_id
                        )
                        """ + SnapshotRows.SELECT
                        + " where exam_id in (select exam_id from later) order by attempt, closed_at")
                .param("exam", snapshot.examId())
                .query((row, _) -> SnapshotRows.read(row))
                .list();
    }

    /** How a question did, exam by exam and version by version, the newest first. */
    public List<Appearance> ofQuestion(UUID question, int limit) {
        return jdbc.sql("select " + SnapshotRows.COLUMNS + """
                             , item.question_id, item.version, item.area_code, item.asked, item.difficulty,
                               item.discrimination, item.point_biserial, item.corrected, item.choices, item.flags
                          from itemanalysis.item
                          join itemanalysis.snapshot on snapshot.exam_id = item.exam_id
                         where item.question_id = :question
                         order by snapshot.closed_at desc
                         limit :limit
                        """)
                .param("question", question)
                .param("limit", limit)
                .query((row, _) -> appearance(row))
                .list();
    }

    private Appearance appearance(ResultSet row) throws SQLException {
        var snapshot = SnapshotRows.read(row);
        var item = SnapshotRows.item(row);
        var fewest = standards
                .inForce(AnalysisStandard.class, snapshot.closedAt())
                .rules()
                .items()
                .fewestAnswers();
        return new Appearance(snapshot, item, item.figures().asked() >= fewest);
    }
}
