package io.bihuan.apprenticeship;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked about debriefs. */
@Service
@Transactional(readOnly = true)
public class DebriefLists {

    private final JdbcClient jdbc;
    private final Clock clock;

    DebriefLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What one of the two said after signing, or instead of it.
     *
     * @param objects whether it is the trainee's reason for not signing
     */
    public record Addition(UUID byId, Instant at, boolean objects, String words) {}

    /** The debriefs of an apprenticeship, day by day. */
    public List<Debrief> of(UUID apprenticeship) {
        return jdbc.sql(DebriefRows.SELECT + " where d.apprenticeship_id = :id order by d.day_on")
                .param("id", apprenticeship)
                .query((row, _) -> DebriefRows.read(row))
                .list();
    }

    /** What a mentor is to write by now, the oldest first. */
    public List<Debrief> owedBy(UUID mentor) {
        return jdbc.sql(DebriefRows.SELECT + """
                         where d.mentor_id = :mentor
                           and d.signed_at is null
                           and d.day_on <= :today
                           and a.state = 'RUNNING'
                         order by d.due_at
                        """)
                .param("mentor", mentor)
                .param("today", LocalDate.now(clock))
                .query((row, _) -> DebriefRows.read(row))
                .list();
    }

    /** What a trainee is to countersign, the oldest first. */
    public List<Debrief> waitingFor(UUID trainee) {
        return jdbc.sql(DebriefRows.SELECT + """
                         where a.trainee_id = :trainee
                           and d.signed_at is not null
                           and d.countersigned_at is null
                           and a.state = 'RUNNING'
                         order by d.due_at
                        """)
                .param("trainee", trainee)
                .query((row, _) -> DebriefRows.read(row))
                .list();
    }

    /** The days of a running apprenticeship whose debrief should have been signed by both, and is not. */
    public List<LocalDate> missingOf(UUID trainee) {
        return jdbc.sql("""
                        select d.day_on
                          from apprenticeship.debrief d
                          join apprenticeship.apprenticeship a on a.id = d.apprenticeship_id
                         where a.trainee_id = :trainee
                           and a.state = 'RUNNING'
                           and d.countersigned_at is null
                           and d.due_at < :now
                         order by d.day_on
                        """)
                .param("trainee", trainee)
                .param("now", Timestamp.from(clock.instant()))
                .query(LocalDate.class)
                .list();
    }

    /** A debrief for the two of them, the mentor of now, and those who look after all of the branch. */
    public Debrief require(UUID id, SignedIn viewer) {
        return jdbc.sql(DebriefRows.SELECT + """
                         where d.id = :id
                           and (a.trainee_id = :viewer
                                or d.mentor_id = :viewer
                                or a.mentor_id = :viewer
                                or (:all and (cast(:branch as uuid) is null or a.branch_id is null or a.branch_id = :branch)))
                        """)
                .param("id", id)
                .param("viewer", viewer.staffId())
                .param("all", viewer.may(Permission.APPRENTICESHIP_READ))
                .param("branch", viewer.branchId())
                .query((row, _) -> DebriefRows.read(row))
                .optional()
                .orElseThrow(() -> new NotFound("debrief " + id));
    }

    /** What was added to a debrief, in its order. */
    public List<Addition> additions(UUID debrief) {
        return jdbc.sql("""
                        select by_id, at, objects, words
                          from apprenticeship.addition
                         where debrief_id = :id
                         order by at, id
                        """).param("id", debrief).query(Addition.class).list();
    }
}
