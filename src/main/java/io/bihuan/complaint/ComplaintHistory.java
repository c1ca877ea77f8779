package io.bihuan.complaint;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.customer.CustomerEvent;
import io.bihuan.customer.CustomerHistory;
import io.bihuan.customer.Redaction;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells of a customer's complaints and of the visits after them, for their timeline. */
@Component
@Transactional(readOnly = true)
class ComplaintHistory implements CustomerHistory {

    private final JdbcClient jdbc;

    ComplaintHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Told(
            UUID id,
            String number,
            String kind,
            Instant at,
            String text,
            @Nullable Instant closedAt) {}

    @Override
    public List<CustomerEvent> until(List<UUID> ids, Instant until, int limit, SignedIn viewer, Ui ui) {
        if (!viewer.may(Permission.COMPLAINT_READ)) {
            return List.of();
        }
        return Stream.concat(told(OPENED, ids, until, limit, viewer), told(VISITED, ids, until, limit, viewer))
                .map(each -> new CustomerEvent(
                        each.at(),
                        each.id().toString(),
                        ui.text("complaint.event." + each.kind()),
                        each.number() + " · " + Redaction.of(line(each.text())),
                        "/complaints/" + each.number(),
                        each.closedAt() == null ? Tone.WARN : Tone.NEUTRAL))
                .toList();
    }

    private static final String OPENED = """
            select id, number, 'opened' as kind, opened_at as at, description as text, closed_at
              from complaint.complaint
             where customer_id = any(:ids)
               and opened_at <= :until
               and (cast(:branch as uuid) is null or branch_id is null or branch_id = :branch)
             order by opened_at desc
             limit :limit
            """;
    private static final String VISITED = """
            select v.id, c.number, 'visited' as kind, v.at, v.note as text, c.closed_at
              from complaint.complaint c
              join complaint.visit v on v.complaint_id = c.id
             where c.customer_id = any(:ids)
               and v.at <= :until
               and (cast(:branch as uuid) is null or c.branch_id is null or c.branch_id = :branch)
             order by v.at desc
             limit :limit
            """;

    private Stream<Told> told(String sql, List<UUID> ids, Instant until, int limit, SignedIn viewer) {
        return jdbc
                .sql(sql)
                .param("ids", ids.toArray(UUID[]::new))
                .param("until", Timestamp.from(until))
                .param("branch", viewer.branchId())
                .param("limit", limit)
                .query(Told.class)
                .list()
                .stream();
    }

    private static String line(String text) {
        return text.lines().findFirst().orElse("").strip();
    }
}
