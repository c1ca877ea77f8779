package io.bihuan.career;

import io.bihuan.access.SignedIn;
import io.bihuan.web.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked about promotions. */
@Service
@Transactional(readOnly = true)
public class PromotionLists {

    private final JdbcClient jdbc;
    private final PromotionRows rows;
    private final Reach reach;

    PromotionLists(JdbcClient jdbc, PromotionRows rows, Reach reach) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.reach = reach;
    }

    /** Those that wait for a decision or for their day, the first due in front. */
    public List<Promotion> open(@Nullable UUID branchId, int limit) {
        return list(" where state in ('PROPOSED', 'APPROVED')", " order by due_at, id", branchId, limit);
    }

    /** Those that are over, the latest in front. */
    public List<Promotion> over(@Nullable UUID branchId, int limit) {
        return list(" where state not in ('PROPOSED', 'APPROVED')", " order by decided_at desc, id", branchId, limit);
    }

    private List<Promotion> list(String which, String order, @Nullable UUID branchId, int limit) {
        return jdbc.sql(PromotionRows.SELECT + which + " and (cast(:branch as uuid) is null or branch_id = :branch)"
                        + order + " limit :limit")
                .param("branch", branchId)
                .param("limit", limit)
                .query((row, _) -> rows.read(row))
                .list();
    }

    /** A person's, the latest in front. */
    public List<Promotion> of(UUID staffId) {
        return jdbc.sql(PromotionRows.SELECT + " where staff_id = :staff order by proposed_at desc")
                .param("staff", staffId)
                .query((row, _) -> rows.read(row))
                .list();
    }

    /** The one of a person that is open. */
    public Optional<Promotion> openOf(UUID staffId) {
        return of(staffId).stream().filter(one -> one.state().open()).findFirst();
    }

    /** One for its person, its proposer, and those within whose reach the person is. */
    public Promotion require(UUID id, SignedIn viewer) {
        var one = jdbc.sql(PromotionRows.SELECT + " where id = :id")
                .param("id", id)
                .query((row, _) -> rows.read(row))
                .optional()
                .orElseThrow(() -> new NotFound("promotion " + id));
        if (!one.proposedBy().equals(viewer.staffId())) {
            reach.require(one.staffId(), viewer);
        }
        return one;
    }

    /** How many wait for a decision. */
    public int waiting(@Nullable UUID branchId) {
        return jdbc.sql("""
                        select count(*)
                          from career.promotion
                         where state = 'PROPOSED'
                           and (cast(:branch as uuid) is null or branch_id = :branch)
                        """).param("branch", branchId).query(Integer.class).single();
    }
}
