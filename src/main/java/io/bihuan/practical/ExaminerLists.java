package io.bihuan.practical;

import io.bihuan.standard.Standards;
import io.bihuan.statistics.IntraclassCorrelation;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How examiners score compared with each other. */
@Service
@Transactional(readOnly = true)
public class ExaminerLists {

    private static final int MONTHS = 12;

    private final JdbcClient jdbc;
    private final Standards standards;
    private final Clock clock;

    ExaminerLists(JdbcClient jdbc, Standards standards, Clock clock) {
        this.jdbc = jdbc;
        this.standards = standards;
        this.clock = clock;
    }

    /** An examiner's severity over the year and month by month. */
    public record Examiner(UUID id, Severity year, Map<YearMonth, Severity> months) {}

    private record Distance(UUID examinerId, UUID assessmentId, Instant heldAt, double own, double others) {}

    /** What the standard says of examiners today. */
    public ExaminingStandard standard() {
        return standards.inForce(ExaminingStandard.class, clock.instant()).rules();
    }

    /** Everybody who examined within a year, the strictest first. */
    public List<Examiner> examiners(@Nullable UUID branch) {
        var drift = standard().drift();
        return distances(branch).stream().collect(Collectors.groupingBy(Distance::examinerId)).entrySet().stream()
                .map(entry -> examiner(entry.getKey(), entry.getValue(), drift))
                .sorted(java.util.Comparator.comparingDouble(
                        examiner -> examiner.year().mean()))
                .toList();
    }

    private Examiner examiner(UUID id, List<Distance> seen, ExaminingStandard.Drift drift) {
        var months = new TreeMap<YearMonth, Severity>();
        seen.stream()
                .collect(Collectors.groupingBy(
                        each -> YearMonth.from(each.heldAt().atZone(clock.getZone()))))
                .forEach((month, these) -> months.put(month, severity(these, drift)));
        return new Examiner(id, severity(seen, drift), months);
    }

    private static Severity severity(List<Distance> seen, ExaminingStandard.Drift drift) {
        return Severity.of(seen.stream().map(each -> each.own() - each.others()).toList(), drift);
    }

    /**
     * How far one examiner's mean score can be trusted to be another's: ICC(2,1) over all practicals with exactly two
     * examiners; null with too few.
     */
    public @Nullable IntraclassCorrelation agreement(@Nullable UUID branch) {
        var pairs = distances(branch).stream().collect(Collectors.groupingBy(Distance::assessmentId)).values().stream()
                .filter(these -> these.size() == 2)
                .map(these ->
                        new double[] {these.getFirst().own(), these.getLast().own()})
                .toArray(double[][]::new);
        return pairs.length < standard().drift().fewest() ? null : IntraclassCorrelation.of(pairs);
    }

    /** Of each examiner and decided practical: the mean of their points, and that of all who scored it beside them. */
    private List<Distance> distances(@Nullable UUID branch) {
        var since = clock.instant().atZone(clock.getZone()).minusMonths(MONTHS).toInstant();
        return jdbc.sql("""
                        with mean as (
                            select score.assessment_id, score.examiner_id, assessment.held_at, seat.place,
                                   avg(points) as own
                              from practical.assessment
                              join practical.score on score.assessment_id = assessment.id
                              join practical.seat
                                on seat.assessment_id = score.assessment_id and seat.examiner_id = score.examiner_id
                             where status = 'DECIDED'
                               and held_at >= :since
                               and (cast(:branch as uuid) is null or branch_id is null or branch_id = :branch)
                             group by score.assessment_id, score.examiner_id, assessment.held_at, seat.place)
                        select mine.examiner_id, mine.assessment_id, mine.held_at, max(mine.own) as own,
                               avg(theirs.own) as others
                          from mean as mine
                          join mean as theirs
                            on theirs.assessment_id = mine.assessment_id and theirs.examiner_id <> mine.examiner_id
                         group by mine.examiner_id, mine.assessment_id, mine.held_at, mine.place
                         order by mine.held_at, mine.assessment_id, mine.place
                        """)
                .param("since", Timestamp.from(since))
                .param("branch", branch)
                .query(Distance.class)
                .list();
    }
}
