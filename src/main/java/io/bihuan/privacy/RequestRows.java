package io.bihuan.privacy;

import io.bihuan.web.NotFound;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of requests. */
@Component
class RequestRows {

    private static final String SELECT = """
            select id, number, customer_id, kind, words, verified_by, state, taken_by, taken_at, due_at, decided_by,
                   decided_at, reason, held_by
              from privacy.request
            """;

    private final JdbcClient jdbc;

    RequestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String number(LocalDate day) {
        int last = jdbc.sql("""
                        insert into privacy.day_count (day, last)
                        values (:day, 1)
                            on conflict (day) do update set last = day_count.last + 1
                        returning last
                        """)
                .param("day", Date.valueOf(day))
                .query(Integer.class)
                .single();
        return "GR" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + String.format(Locale.ROOT, "-%03d", last);
    }

    void add(Request one, UUID standardVersion) {
        jdbc.sql("""
                        insert into privacy.request (id, number, customer_id, kind, words, verified_by, taken_by, taken_at,
                               due_at, standard_version)
                        values (:id, :number, :customer, :kind, :words, :verifiedBy, :by, :at, :due, :standard)
                        """)
                .param("id", one.id())
                .param("number", one.number())
                .param("customer", one.customerId())
                .param("kind", one.kind().name())
                .param("words", one.words())
                .param("verifiedBy", one.verifiedBy())
                .param("by", one.takenBy())
                .param("at", Timestamp.from(one.takenAt()))
                .param("due", Timestamp.from(one.dueAt()))
                .param("standard", standardVersion)
                .update();
    }

    void decide(UUID id, RequestState state, String reason, List<String> heldBy, UUID by, Instant now) {
        jdbc.sql("""
                        update privacy.request
                           set state = :state, reason = :reason, held_by = :held, decided_by = :by, decided_at = :now
                         where id = :id
                        """)
                .param("state", state.name())
                .param("reason", reason)
                .param("held", heldBy.toArray(String[]::new))
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    Request lock(UUID id) {
        return one(SELECT + "where id = :id for update", id);
    }

    Request require(UUID id) {
        return one(SELECT + "where id = :id", id);
    }

    private Request one(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("request " + id));
    }

    List<Request> open(int limit) {
        return list(SELECT + "where state = 'OPEN' order by due_at limit :limit", limit);
    }

    List<Request> waiting(int limit) {
        return list(SELECT + "where state = 'RESTRICTED' order by decided_at limit :limit", limit);
    }

    List<Request> over(@Nullable Instant before, int limit) {
        return jdbc.sql(SELECT + """
                         where state in ('GRANTED', 'REFUSED')
                           and (cast(:before as timestamptz) is null or taken_at < :before)
                         order by taken_at desc, id desc
                         limit :limit
                        """)
                .param("before", before == null ? null : Timestamp.from(before))
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    List<Request> of(List<UUID> customers) {
        return jdbc.sql(SELECT + "where customer_id = any(:ids) order by taken_at desc")
                .param("ids", customers.toArray(UUID[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    private List<Request> list(String sql, int limit) {
        return jdbc.sql(sql)
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    private static Request read(ResultSet row) throws SQLException {
        var decided = row.getTimestamp("decided_at");
        Array held = row.getArray("held_by");
        return new Request(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("customer_id", UUID.class),
                RequestKind.valueOf(row.getString("kind")),
                row.getString("words"),
                row.getString("verified_by"),
                RequestState.valueOf(row.getString("state")),
                row.getObject("taken_by", UUID.class),
                row.getTimestamp("taken_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getObject("decided_by", UUID.class),
                decided == null ? null : decided.toInstant(),
                row.getString("reason"),
                List.of((String[]) held.getArray()));
    }
}
