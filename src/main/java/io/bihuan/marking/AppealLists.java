package io.bihuan.marking;

import io.bihuan.web.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked about appeals. */
@Service
@Transactional(readOnly = true)
public class AppealLists {

    private static final String APPEAL = """
            select id, sitting_id, exam_id, staff_id, reason, filed_at, due_at, outcome, ground, decided_at, decided_by
              from marking.appeal
            """;

    private final JdbcClient jdbc;

    AppealLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An appeal. */
    public record Appeal(
            UUID id,
            UUID sittingId,
            UUID examId,
            UUID staffId,
            String reason,
            Instant filedAt,
            Instant dueAt,
            @Nullable String outcome,
            String ground,
            @Nullable Instant decidedAt,
            @Nullable UUID decidedBy) {

        /** Whether it waits for a decision. */
        public boolean open() {
            return outcome == null;
        }
    }

    /** Appeals of the branch that wait, those due first. */
    public List<Appeal> waiting(@Nullable UUID branchId, int limit) {
        return jdbc.sql(APPEAL + """
                         where outcome is null
                           and (cast(:branch as uuid) is null or branch_id is null or branch_id = :branch)
                         order by due_at
                         limit :limit
                        """)
                .param("branch", branchId)
                .param("limit", limit)
                .query(Appeal.class)
                .list();
    }

    /** All appeals against a sitting's result, the first one first. */
    public List<Appeal> of(UUID sittingId) {
        return jdbc.sql(APPEAL + " where sitting_id = :sitting order by filed_at")
                .param("sitting", sittingId)
                .query(Appeal.class)
                .list();
    }

    /** One appeal of the branch. */
    public Appeal require(UUID id, @Nullable UUID branchId) {
        return jdbc.sql(APPEAL + """
                         where id = :id
                           and (cast(:branch as uuid) is null or branch_id is null or branch_id = :branch)
                        """)
                .param("id", id)
                .param("branch", branchId)
                .query(Appeal.class)
                .optional()
                .orElseThrow(() -> new NotFound("appeal " + id));
    }
}
