package io.bihuan.staffing;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.web.NotFound;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked about checklists. */
@Service
@Transactional(readOnly = true)
public class ChecklistLists {

    private static final String BRANCH = " and (cast(:branch as uuid) is null or branch_id = :branch)";

    private final ChecklistRows rows;

    ChecklistLists(ChecklistRows rows) {
        this.rows = rows;
    }

    /** Open checklists of a kind, by the day they are about. */
    public List<Checklist> open(ChecklistKind kind, @Nullable UUID branchId, int limit) {
        return rows.list(
                " where ended_at is null and kind = :kind" + BRANCH + " order by anchor_at, id limit :limit",
                with(branchId, limit, "kind", kind.name()));
    }

    /** All open checklists on which something is to be done by this viewer. */
    public List<Checklist> owedBy(SignedIn viewer, int limit) {
        var roles = viewer.roles().stream().map(Enum::name).toArray(String[]::new);
        var parameters = with(viewer.branchId(), limit, "roles", roles);
        parameters.put("staff", viewer.staffId());
        return rows.list("""
                 where ended_at is null
                   and exists (select
                                 from staffing.item
                                where item.checklist_id = checklist.id
                                  and item.done_at is null
                                  and (item.owner = any(:roles) or item.owner = 'SELF' and staff_id = :staff))
                """ + BRANCH + " order by anchor_at, id limit :limit", parameters);
    }

    /** Checklists that are over, the latest in front. */
    public List<Checklist> over(@Nullable UUID branchId, int limit) {
        return rows.list(
                " where ended_at is not null" + BRANCH + " order by ended_at desc, id limit :limit",
                with(branchId, limit));
    }

    /** A person's, the latest in front. */
    public List<Checklist> of(UUID staffId) {
        return rows.list(" where staff_id = :staff order by opened_at desc, kind", Map.of("staff", staffId));
    }

    /** One, for its person, for whoever sees to an item, and for those who look after the branch. */
    public Checklist require(UUID id, SignedIn viewer) {
        return rows.list(" where id = :id", Map.of("id", id)).stream()
                .filter(one -> one.staffId().equals(viewer.staffId()) || sees(one, viewer))
                .findFirst()
                .orElseThrow(() -> new NotFound("checklist " + id));
    }

    private static boolean sees(Checklist one, SignedIn viewer) {
        return (viewer.branchId() == null || viewer.branchId().equals(one.branchId()))
                && (viewer.may(Permission.STAFFING_READ)
                        || viewer.staffId().equals(one.successorId())
                        || one.items().stream().anyMatch(item -> item.owner().is(viewer, one.staffId())));
    }

    private static Map<String, @Nullable Object> with(@Nullable UUID branchId, int limit, String key, Object value) {
        var parameters = with(branchId, limit);
        parameters.put(key, value);
        return parameters;
    }

    private static Map<String, @Nullable Object> with(@Nullable UUID branchId, int limit) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("branch", branchId);
        parameters.put("limit", limit);
        return parameters;
    }
}
