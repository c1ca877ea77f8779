package io.bihuan.resit;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked about follow-ups. */
@Service
@Transactional(readOnly = true)
public class FollowupLists {

    private final JdbcClient jdbc;
    private final Standards standards;
    private final Clock clock;

    FollowupLists(JdbcClient jdbc, Standards standards, Clock clock) {
        this.jdbc = jdbc;
        this.standards = standards;
        this.clock = clock;
    }

    /** Something that happened; nobody did it where a rule did. */
    public record Happening(
            String kind, Instant at, @Nullable UUID byId, String words, String href) {}

    /** Open follow-ups of the branch, or all, the one that is due first in front: what is late leads. */
    public List<Followup> open(@Nullable UUID branchId, int limit) {
        return jdbc.sql(FollowupRows.SELECT + """
                         where closed_at is null
                           and (cast(:branch as uuid) is null or branch_id is null or branch_id = :branch)
                         order by due_at, id
                         limit :limit
                        """)
                .param("branch", branchId)
                .param("limit", limit)
                .query((row, _) -> FollowupRows.read(row))
                .list();
    }

    /** Follow-ups that are over, the latest first. */
    public List<Followup> closed(@Nullable UUID branchId, int limit) {
        return jdbc.sql(FollowupRows.SELECT + """
                         where closed_at is not null
                           and (cast(:branch as uuid) is null or branch_id is null or branch_id = :branch)
                         order by closed_at desc, id
                         limit :limit
                        """)
                .param("branch", branchId)
                .param("limit", limit)
                .query((row, _) -> FollowupRows.read(row))
                .list();
    }

    /** How many are late. */
    public int countLate(@Nullable UUID branchId) {
        return jdbc.sql("""
                        select count(*)
                          from resit.followup
                         where closed_at is null
                           and due_at < :now
                           and (cast(:branch as uuid) is null or branch_id is null or branch_id = :branch)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("branch", branchId)
                .query(Integer.class)
                .single();
    }

    /** A person's own that are open, the first due in front. */
    public List<Followup> openOf(UUID staffId) {
        return jdbc.sql(FollowupRows.SELECT + " where staff_id = :staff and closed_at is null order by due_at")
                .param("staff", staffId)
                .query((row, _) -> FollowupRows.read(row))
                .list();
    }

    /** A follow-up for its person, and for those who look after all of the branch. */
    public Followup require(UUID id, SignedIn viewer) {
        return jdbc.sql(FollowupRows.SELECT + """
                         where id = :id
                           and (staff_id = :viewer
                                or (:all and (cast(:branch as uuid) is null or branch_id is null or branch_id = :branch)))
                        """)
                .param("id", id)
                .param("viewer", viewer.staffId())
                .param("all", viewer.may(Permission.RESIT_READ))
                .param("branch", viewer.branchId())
                .query((row, _) -> FollowupRows.read(row))
                .optional()
                .orElseThrow(() -> new NotFound("follow-up " + id));
    }

    /** What happened, the first in front. */
    public List<Happening> story(UUID id) {
        return jdbc.sql("""
                        select kind, at, by_id, words, href
                          from resit.happening
                         where followup_id = :id
                         order by at, id
                        """).param("id", id).query(Happening.class).list();
    }

    /** The rules that a follow-up began under. */
    public ResitStandard standard(UUID version) {
        return standards.of(ResitStandard.class, version);
    }

    /** The rules in force. */
    public ResitStandard standard() {
        return standards.inForce(ResitStandard.class, clock.instant()).rules();
    }
}
