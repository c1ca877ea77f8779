package io.bihuan.customer;

import io.bihuan.access.SignedIn;
import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of customers who may be one, to be worked through. */
@Service
@Transactional
public class Duplicates {

    private static final String SELECT = """
            select d.id, d.first_id, d.second_id, d.ground, d.found_at
              from customer.duplicate d
              join customer.customer a on a.id = d.first_id
              join customer.customer b on b.id = d.second_id
             where d.state = 'OPEN'
               and a.merged_into is null
               and b.merged_into is null
            """;

    private final JdbcClient jdbc;
    private final DuplicateRows rows;
    private final CustomerRows customers;
    private final Clock clock;

    Duplicates(JdbcClient jdbc, DuplicateRows rows, CustomerRows customers, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.customers = customers;
        this.clock = clock;
    }

    /** A pair, and why they may be one. */
    public record Pair(UUID id, UUID firstId, UUID secondId, Ground ground, Instant foundAt) {}

    /** A merge as people look back on it; it can be taken back while it is in force. */
    public record Merged(
            UUID id,
            String number,
            String name,
            String reason,
            UUID mergedBy,
            Instant mergedAt,
            @Nullable Instant undoneAt) {}

    /** Pairs that nobody has decided on, the latest found first. */
    @Transactional(readOnly = true)
    public List<Pair> open(CustomerLists.@Nullable Cursor before, int limit) {
        return jdbc.sql(SELECT + """
                           and (cast(:before as timestamptz) is null
                                or (d.found_at, d.id) < (:before, cast(:beforeId as uuid)))
                         order by d.found_at desc, d.id desc
                         limit :limit
                        """)
                .param("before", before == null ? null : Timestamp.from(before.at()))
                .param("beforeId", before == null ? null : before.id())
                .param("limit", limit)
                .query(Pair.class)
                .list();
    }

    /** One that is not decided. */
    @Transactional(readOnly = true)
    public Pair require(UUID id) {
        return jdbc.sql(SELECT + " and d.id = :id")
                .param("id", id)
                .query(Pair.class)
                .optional()
                .orElseThrow(() -> new NotFound("duplicate " + id));
    }

    /** Somebody says that these may be one: the pair to decide on; empty where they are the same already. */
    public Optional<UUID> suspect(CustomerId one, CustomerId other) {
        var first = customers.survivor(one);
        var second = customers.survivor(other);
        if (first.equals(second)) {
            return Optional.empty();
        }
        if (!rows.note(first.value(), second.value(), Ground.BY_HAND, clock.instant())) {
            rows.reopen(first.value(), second.value());
        }
        return jdbc.sql(
                        "select id from customer.duplicate where first_id = least(:one, :other) and second_id = greatest(:one, :other)")
                .param("one", first.value())
                .param("other", second.value())
                .query(UUID.class)
                .optional();
    }

    /** They are two: nobody asks again. */
    public void tellApart(UUID id, SignedIn by) {
        var pair = require(id);
        rows.decide(
                new CustomerId(pair.firstId()),
                new CustomerId(pair.secondId()),
                "APART",
                by.staffId(),
                clock.instant());
    }

    /** Who was merged into this customer, the latest first. */
    @Transactional(readOnly = true)
    public List<Merged> mergedInto(CustomerId survivor) {
        return jdbc.sql("""
                        select g.id, m.number, m.name_hint as name, g.reason, g.merged_by, g.merged_at, g.undone_at
                          from customer.merge g
                          join customer.customer m on m.id = g.merged_id
                         where g.survivor_id = :id
                         order by g.merged_at desc
                        """).param("id", survivor.value()).query(Merged.class).list();
    }
}
