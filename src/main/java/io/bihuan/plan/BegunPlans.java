package io.bihuan.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks up how far the plans of periods have come, without reading them whole. */
@Repository
class BegunPlans {

    private final JdbcClient jdbc;

    BegunPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first versions of the plans whose periods begin between two days, a branch's own before the house's. */
    List<BegunPlan> between(LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select id, kind, first_day, branch_id, status, drafted_by, submitted_at,
                               case when status = 'APPROVED' then decided_at end as approved_at
                          from plan.plan
                         where kind in ('MONTHLY', 'ANNUAL')
                           and first_day between :first and :last
                           and version = 1
                         order by branch_id nulls last
                        """)
                .param("first", first)
                .param("last", last)
                .query((row, number) -> new BegunPlan(
                        row.getObject("id", UUID.class),
                        new PlanPeriod(
                                PlanKind.valueOf(row.getString("kind")), row.getObject("first_day", LocalDate.class)),
                        row.getObject("branch_id", UUID.class),
                        PlanState.valueOf(row.getString("status")),
                        row.getObject("drafted_by", UUID.class),
                        instant(row, "submitted_at"),
                        instant(row, "approved_at")))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
