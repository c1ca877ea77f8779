package io.bihuan.career;

import io.bihuan.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Promotions as they are stored. */
@Repository
class PromotionRows {

    static final String SELECT = """
            select id, staff_id, branch_id, from_grade, to_grade, post, early, reason, checks, standard_version, state,
                   proposed_by, proposed_at, due_at, decided_by, decided_at, words, effective_on
              from career.promotion
            """;

    private static final TypeReference<List<Check>> CHECKS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PromotionRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Promotion read(ResultSet row) throws SQLException {
        var decided = row.getTimestamp("decided_at");
        return new Promotion(
                row.getObject("id", UUID.class),
                row.getObject("staff_id", UUID.class),
                row.getObject("branch_id", UUID.class),
                row.getString("from_grade"),
                row.getString("to_grade"),
                row.getString("post"),
                row.getBoolean("early"),
                row.getString("reason"),
                json.readValue(row.getString("checks"), CHECKS),
                row.getObject("standard_version", UUID.class),
                PromotionState.valueOf(row.getString("state")),
                row.getObject("proposed_by", UUID.class),
                row.getTimestamp("proposed_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getObject("decided_by", UUID.class),
                decided == null ? null : decided.toInstant(),
                row.getString("words"),
                row.getObject("effective_on", LocalDate.class));
    }

    /** Keeps it; false where one of the person is open. */
    boolean add(Promotion one) {
        return jdbc.sql("""
                                insert into career.promotion
                                       (id, staff_id, branch_id, from_grade, to_grade, post, early, reason, checks,
                                        standard_version, state, proposed_by, proposed_at, due_at)
                                values (:id, :staff, :branch, :from, :to, :post, :early, :reason, cast(:checks as jsonb),
                                        :standard, :state, :by, :at, :due)
                                on conflict (staff_id) where state in ('PROPOSED', 'APPROVED') do nothing
                                """)
                        .param("id", one.id())
                        .param("staff", one.staffId())
                        .param("branch", one.branchId())
                        .param("from", one.fromGrade())
                        .param("to", one.toGrade())
                        .param("post", one.post())
                        .param("early", one.early())
                        .param("reason", one.reason())
                        .param("checks", json.writeValueAsString(one.checks()))
                        .param("standard", one.standardVersion())
                        .param("state", one.state().name())
                        .param("by", one.proposedBy())
                        .param("at", Timestamp.from(one.proposedAt()))
                        .param("due", Timestamp.from(one.dueAt()))
                        .update()
                == 1;
    }

    Promotion lock(UUID id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("promotion " + id));
    }

    /** The one of a person that may still change their grade, held until the end of the transaction. */
    Optional<Promotion> openOf(UUID staffId) {
        return jdbc.sql(SELECT + " where staff_id = :staff and state in ('PROPOSED', 'APPROVED') for update")
                .param("staff", staffId)
                .query((row, _) -> read(row))
                .optional();
    }

    void decided(UUID id, PromotionState state, UUID by, Instant at, String words, @Nullable LocalDate effectiveOn) {
        jdbc.sql("""
                        update career.promotion
                           set state = :state, decided_by = :by, decided_at = :at, words = :words,
                               effective_on = cast(:on as date)
                         where id = :id
                        """)
                .param("state", state.name())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("words", words)
                .param("on", effectiveOn)
                .param("id", id)
                .update();
    }

    void over(UUID id, PromotionState state, Instant at, String words) {
        jdbc.sql("""
                        update career.promotion
                           set state = :state, decided_at = coalesce(decided_at, :at),
                               words = case when :words = '' then words else :words end
                         where id = :id
                        """)
                .param("state", state.name())
                .param("at", Timestamp.from(at))
                .param("words", words)
                .param("id", id)
                .update();
    }
}
