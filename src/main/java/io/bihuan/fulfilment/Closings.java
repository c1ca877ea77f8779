package io.bihuan.fulfilment;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the figures of plans that are closed, as they were then. */
@Repository
class Closings {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Closings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Kept(List<Line> lines, List<Line> beside) {}

    Optional<Sheet> of(UUID planId) {
        return jdbc.sql("select closed_at, closed_by, remark, lines from fulfilment.closing where plan_id = :plan")
                .param("plan", planId)
                .query((row, number) -> {
                    var kept = JSON.readValue(row.getString("lines"), Kept.class);
                    return new Sheet(
                            kept.lines(),
                            kept.beside(),
                            new Sheet.Closing(
                                    row.getTimestamp("closed_at").toInstant(),
                                    row.getObject("closed_by", UUID.class),
                                    row.getString("remark")));
                })
                .optional();
    }

    /** The plans that are closed. */
    Set<UUID> all() {
        return Set.copyOf(jdbc.sql("select plan_id from fulfilment.closing")
                .query(UUID.class)
                .list());
    }

    void keep(UUID planId, Sheet sheet, Sheet.Closing closing) {
        jdbc.sql("""
                        insert into fulfilment.closing (plan_id, closed_at, closed_by, remark, lines)
                        values (:plan, :at, :by, :remark, :lines::jsonb)
                        on conflict (plan_id) do nothing
                        """)
                .param("plan", planId)
                .param("at", Timestamp.from(closing.at()))
                .param("by", closing.by())
                .param("remark", closing.remark())
                .param("lines", JSON.writeValueAsString(new Kept(sheet.lines(), sheet.beside())))
                .update();
    }
}
