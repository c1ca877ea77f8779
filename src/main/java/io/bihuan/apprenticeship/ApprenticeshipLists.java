package io.bihuan.apprenticeship;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked about apprenticeships. */
@Service
@Transactional(readOnly = true)
public class ApprenticeshipLists {

    private final JdbcClient jdbc;
    private final Standards standards;
    private final Clock clock;

    ApprenticeshipLists(JdbcClient jdbc, Standards standards, Clock clock) {
        this.jdbc = jdbc;
        this.standards = standards;
        this.clock = clock;
    }

    /** Something that happened; nobody did it where a rule did. */
    public record Happening(
            String kind,
            Instant at,
            @Nullable UUID byId,
            @Nullable UUID mentorId,
            String words) {}

    /** Apprenticeships of the branch, or all: those with late debriefs first, then those that run, then the newest. */
    public List<Apprenticeship> all(@Nullable UUID branchId, int limit) {
        return jdbc.sql("select * from (" + ApprenticeshipRows.SELECT + """
                         where cast(:branch as uuid) is null or a.branch_id is null or a.branch_id = :branch
                         group by a.id) as each
                         order by state in ('RUNNING', 'NOT_READY') and late > 0 desc,
                                  state in ('NOT_READY', 'RUNNING') desc, paired_at desc
                         limit :limit
                        """)
                .param("branch", branchId)
                .param("limit", limit)
                .param("now", Timestamp.from(clock.instant()))
                .query(Apprenticeship.class)
                .list();
    }

    /** How many debriefs of running apprenticeships are late. */
    public int countLate(@Nullable UUID branchId) {
        return jdbc.sql("""
                        select count(*)
                          from apprenticeship.debrief d
                          join apprenticeship.apprenticeship a on a.id = d.apprenticeship_id
                         where d.countersigned_at is null
                           and d.due_at < :now
                           and a.state = 'RUNNING'
                           and (cast(:branch as uuid) is null or a.branch_id is null or a.branch_id = :branch)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("branch", branchId)
                .query(Integer.class)
                .single();
    }

    /** The latest of a trainee that was not broken off. */
    public Optional<Apprenticeship> of(UUID traineeId) {
        return jdbc.sql(ApprenticeshipRows.SELECT + """
                         where a.trainee_id = :trainee
                           and a.state <> 'ENDED'
                         group by a.id
                         order by a.paired_at desc
                         limit 1
                        """)
                .param("trainee", traineeId)
                .param("now", Timestamp.from(clock.instant()))
                .query(Apprenticeship.class)
                .optional();
    }

    /** Those that somebody guides, or is guided in, and that are not over. */
    public List<Apprenticeship> openFor(UUID staffId) {
        return jdbc.sql(ApprenticeshipRows.SELECT + """
                         where (a.mentor_id = :staff or a.trainee_id = :staff)
                           and a.state in ('RUNNING', 'NOT_READY')
                         group by a.id
                         order by a.paired_at
                        """)
                .param("staff", staffId)
                .param("now", Timestamp.from(clock.instant()))
                .query(Apprenticeship.class)
                .list();
    }

    /** An apprenticeship for the two of them, for former mentors, and for those who look after all of the branch. */
    public Apprenticeship require(UUID id, SignedIn viewer) {
        return jdbc.sql(ApprenticeshipRows.SELECT + """
                         where a.id = :id
                           and (a.trainee_id = :viewer
                                or a.mentor_id = :viewer
                                or exists (select from apprenticeship.debrief
                                            where apprenticeship_id = a.id and mentor_id = :viewer)
                                or (:all and (cast(:branch as uuid) is null or a.branch_id is null or a.branch_id = :branch)))
                         group by a.id
                        """)
                .param("id", id)
                .param("viewer", viewer.staffId())
                .param("all", viewer.may(Permission.APPRENTICESHIP_READ))
                .param("branch", viewer.branchId())
                .param("now", Timestamp.from(clock.instant()))
                .query(Apprenticeship.class)
                .optional()
                .orElseThrow(() -> new NotFound("apprenticeship " + id));
    }

    /** What happened, the first in front. */
    public List<Happening> story(UUID id) {
        return jdbc.sql("""
                        select kind, at, by_id, mentor_id, words
                          from apprenticeship.happening
                         where apprenticeship_id = :id
                         order by at, id
                        """).param("id", id).query(Happening.class).list();
    }

    /** What the standard asks of an apprenticeship that begins now. */
    public ApprenticeshipStandard standard() {
        return standards.inForce(ApprenticeshipStandard.class, clock.instant()).rules();
    }

    /** What the standard asks of one that began under a version. */
    public ApprenticeshipStandard standard(UUID version) {
        return standards.of(ApprenticeshipStandard.class, version);
    }
}
