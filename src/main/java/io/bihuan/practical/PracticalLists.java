package io.bihuan.practical;

import io.bihuan.assessment.DutyScope;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked about practicals. */
@Service
@Transactional(readOnly = true)
public class PracticalLists {

    private static final String SELECT = """
            select assessment.id, staff_id, scenario_id, title as scenario, scope, held_at, standard_version, rubric_version, status,
                   score, passed, decided_at
              from practical.assessment
              join practical.scenario on scenario.id = scenario_id
            """;

    private final JdbcClient jdbc;
    private final PracticalRows rows;
    private final Rubrics rubrics;
    private final Standards standards;

    PracticalLists(JdbcClient jdbc, PracticalRows rows, Rubrics rubrics, Standards standards) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.rubrics = rubrics;
        this.standards = standards;
    }

    /** A practical. */
    public record Practical(
            UUID id,
            UUID staffId,
            UUID scenarioId,
            String scenario,
            @Nullable DutyScope scope,
            Instant heldAt,
            UUID standardVersion,
            @Nullable UUID rubricVersion,
            PracticalStatus status,
            @Nullable BigDecimal score,
            @Nullable Boolean passed,
            @Nullable Instant decidedAt) {}

    /** An examiner's seat: whether they have scored, and what, as far as the viewer may read it. */
    public record Seat(
            UUID examinerId, boolean scored, @Nullable Rating rating) {}

    /** How far beyond their own practicals, and those they score, somebody sees. */
    public enum Reach {
        NONE,
        /** What was decided, because certificates rest on it. */
        DECIDED,
        ALL
    }

    /** The duty that passing this practical opens; empty where it opens none. */
    public Optional<DutyScope> opens(UUID id) {
        return jdbc.sql("select scope from practical.assessment where id = :id and scope is not null")
                .param("id", id)
                .query(DutyScope.class)
                .optional();
    }

    /** Practicals of the branch, or all: the open ones first, then the newest. */
    public List<Practical> all(@Nullable UUID branchId, int limit) {
        return jdbc.sql(SELECT + """
                         where cast(:branch as uuid) is null or branch_id is null or branch_id = :branch
                         order by status = 'DECIDED', held_at desc
                         limit :limit
                        """)
                .param("branch", branchId)
                .param("limit", limit)
                .query(Practical.class)
                .list();
    }

    /** The practicals of one person, the newest first. */
    public List<Practical> of(UUID staffId) {
        return jdbc.sql(SELECT + " where staff_id = :staff order by held_at desc")
                .param("staff", staffId)
                .query(Practical.class)
                .list();
    }

    /** The practicals that wait for this examiner's score, those to be held first in front. */
    public List<Practical> waitingFor(UUID examiner) {
        return jdbc.sql(SELECT + """
                          join practical.seat on seat.assessment_id = assessment.id
                         where seat.examiner_id = :examiner
                           and seat.scored_at is null
                         order by held_at
                        """)
                .param("examiner", examiner)
                .query(Practical.class)
                .list();
    }

    /** The areas whose dimension came out below the pass mark, as codes; where none did, the weakest one. */
    public List<String> weakAreas(Practical practical) {
        var points = points(practical);
        var below = standard(practical).passMark().movePointLeft(1);
        var scored = rubric(practical).criteria().stream()
                .filter(each -> points.containsKey(each.key()))
                .sorted(Comparator.comparing(each -> points.getOrDefault(each.key(), BigDecimal.ZERO)))
                .toList();
        var weak = scored.stream()
                .filter(each -> points.getOrDefault(each.key(), BigDecimal.ZERO).compareTo(below) < 0)
                .toList();
        return (weak.isEmpty() ? scored.stream().limit(1).toList() : weak)
                .stream().map(Criterion::areaCode).distinct().toList();
    }

    /** What a practical is scored on. */
    public Rubric rubric(Practical practical) {
        return rubrics.of(practical.rubricVersion(), standard(practical));
    }

    /** The standard's own rubric, as it is in force. */
    public Rubric standardRubric(Instant at) {
        return Rubric.of(standards.inForce(PracticalStandard.class, at).rules());
    }

    /** Everybody who examines this person, or has. */
    public Set<UUID> examinersOf(UUID staffId) {
        return jdbc.sql("""
                        select distinct examiner_id
                          from practical.seat
                          join practical.assessment on assessment.id = seat.assessment_id
                         where staff_id = :staff
                        """).param("staff", staffId).query(UUID.class).set();
    }

    /** How many scores wait for this examiner. */
    public int countWaitingFor(UUID examiner) {
        return jdbc.sql("select count(*) from practical.seat where examiner_id = :examiner and scored_at is null")
                .param("examiner", examiner)
                .query(Integer.class)
                .single();
    }

    /** A practical for its candidate, its examiners, and those whose reach in their branch goes so far. */
    public Practical require(UUID id, UUID viewer, Reach reach, @Nullable UUID branchId) {
        return jdbc.sql(SELECT + """
                         where assessment.id = :id
                           and (staff_id = :viewer
                                or exists (select from practical.seat where assessment_id = :id and examiner_id = :viewer)
                                or ((:all or (:decided and status = 'DECIDED'))
                                    and (cast(:branch as uuid) is null or branch_id is null or branch_id = :branch)))
                        """)
                .param("id", id)
                .param("viewer", viewer)
                .param("all", reach == Reach.ALL)
                .param("decided", reach == Reach.DECIDED)
                .param("branch", branchId)
                .query(Practical.class)
                .optional()
                .orElseThrow(() -> new NotFound("practical " + id));
    }

    /** The seats as this viewer may see them: before everybody has scored, each examiner reads their own score alone. */
    public List<Seat> seats(UUID id, UUID viewer) {
        var ratings = rows.byExaminer(id);
        var seats = rows.seatsOf(id);
        var allIn = ratings.size() == seats.size();
        return seats.stream()
                .map(seat -> new Seat(
                        seat.examinerId(),
                        seat.scoredAt() != null,
                        allIn || seat.examinerId().equals(viewer) ? ratings.get(seat.examinerId()) : null))
                .toList();
    }

    /** How far the examiners agree; empty until all of them have scored. */
    public Optional<Agreement> agreement(Practical practical) {
        var ratings = rows.ratings(practical.id());
        if (ratings.size() < 2 || ratings.size() < rows.seats(practical.id())) {
            return Optional.empty();
        }
        var limits = standards
                .of(ExaminingStandard.class, practical.standardVersion())
                .agreement();
        return Optional.of(Agreement.over(ratings, rubric(practical), limits));
    }

    /** The practicals of the branch, or all, whose examiners are too far apart and that need another one. */
    public List<Practical> thirdsNeeded(@Nullable UUID branchId, int limit) {
        return jdbc.sql(SELECT + """
                         where status = 'THIRD_NEEDED'
                           and (cast(:branch as uuid) is null or branch_id is null or branch_id = :branch)
                         order by held_at
                         limit :limit
                        """)
                .param("branch", branchId)
                .param("limit", limit)
                .query(Practical.class)
                .list();
    }

    /** The standard that a practical is held under. */
    public PracticalStandard standard(Practical practical) {
        return standards.of(PracticalStandard.class, practical.standardVersion());
    }

    /** What every score together gives in each dimension; empty before the verdict. */
    public Map<String, BigDecimal> points(Practical practical) {
        var verdict = Verdict.over(
                rows.ratings(practical.id()), rows.seats(practical.id()), standard(practical), rubric(practical));
        return verdict instanceof Verdict.Decided decided ? decided.points() : Map.of();
    }
}
