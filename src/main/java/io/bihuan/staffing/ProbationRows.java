package io.bihuan.staffing;

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

/** Probations as they are stored. */
@Repository
class ProbationRows {

    private static final String SELECT = """
            select id, staff_id, branch_id, contract_months, begins_on, ends_on, extended, state, standard_version, words,
                   decided_by, decided_at
              from staffing.probation
            """;

    private final JdbcClient jdbc;

    ProbationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Probation read(ResultSet row) throws SQLException {
        var decided = row.getTimestamp("decided_at");
        return new Probation(
                row.getObject("id", UUID.class),
                row.getObject("staff_id", UUID.class),
                row.getObject("branch_id", UUID.class),
                row.getInt("contract_months"),
                row.getObject("begins_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getInt("extended"),
                ProbationState.valueOf(row.getString("state")),
                row.getObject("standard_version", UUID.class),
                row.getString("words"),
                row.getObject("decided_by", UUID.class),
                decided == null ? null : decided.toInstant());
    }

    boolean add(Probation one) {
        return jdbc.sql("""
                                insert into staffing.probation
                                       (id, staff_id, branch_id, contract_months, begins_on, ends_on, state,
                                        standard_version)
                                values (:id, :staff, :branch, :contract, :begins, :ends, 'RUNNING', :standard)
                                on conflict (staff_id) do nothing
                                """)
                        .param("id", one.id())
                        .param("staff", one.staffId())
                        .param("branch", one.branchId())
                        .param("contract", one.contractMonths())
                        .param("begins", one.beginsOn())
                        .param("ends", one.endsOn())
                        .param("standard", one.standardVersion())
                        .update()
                == 1;
    }

    Probation lock(UUID id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("probation " + id));
    }

    Optional<Probation> of(UUID staffId) {
        return jdbc.sql(SELECT + " where staff_id = :staff")
                .param("staff", staffId)
                .query((row, _) -> read(row))
                .optional();
    }

    List<Probation> running(@Nullable UUID branchId, int limit) {
        return jdbc.sql(SELECT + """
                         where state = 'RUNNING'
                           and (cast(:branch as uuid) is null or branch_id = :branch)
                         order by ends_on, id
                         limit :limit
                        """)
                .param("branch", branchId)
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    void extended(UUID id, LocalDate endsOn, String words, UUID by, Instant at) {
        jdbc.sql("""
                        update staffing.probation
                           set ends_on = :ends, extended = extended + 1, words = :words, decided_by = :by, decided_at = :at
                         where id = :id
                        """)
                .param("ends", endsOn)
                .param("words", words)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void over(UUID id, ProbationState state, String words, @Nullable UUID by, Instant at) {
        jdbc.sql("""
                        update staffing.probation
                           set state = :state, words = :words, decided_by = cast(:by as uuid), decided_at = :at
                         where id = :id
                        """)
                .param("state", state.name())
                .param("words", words)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }
}
