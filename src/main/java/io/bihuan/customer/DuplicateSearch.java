package io.bihuan.customer;

import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import io.bihuan.standard.Standards;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares newcomers and those whose details changed with everybody else, each by the index of what they have in common. */
@Component
class DuplicateSearch implements Recurring {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    /** What began earlier than this has long been committed. */
    private static final Duration SETTLED = Duration.ofMinutes(5);

    private static final int AT_ONCE = 1000;

    /** More than so many under one number are an office or a hotline, not one person. */
    private static final int SHARED_BY_MANY = 8;

    static final String SAME = """
            with me as (
                select id, phone_hash, email_hash
                  from customer.customer
                 where id = any(:ids)
                   and merged_into is null
                   and erased_at is null
            ), said as (
                select id, 'PHONE' as kind, phone_hash as hash from me where phone_hash is not null
                 union all
                select id, 'EMAIL', email_hash from me where email_hash is not null
                 union all
                select d.customer_id, d.kind, d.hash
                  from customer.detail d
                  join me on me.id = d.customer_id
                 where d.kind in ('PHONE', 'EMAIL', 'IDENTITY')
            ), found as (
                select said.id as one, other.id as other, said.kind
                  from said
                 cross join lateral (
                           (select id from customer.customer where phone_hash = said.hash and said.kind = 'PHONE' limit :most)
                            union all
                           (select id from customer.customer where email_hash = said.hash and said.kind = 'EMAIL' limit :most)
                            union all
                           (select customer_id from customer.detail where hash = said.hash and kind = said.kind limit :most)
                       ) other
            ), pair as (
                select least(one, other) as first, greatest(one, other) as second, min(kind) as kind
                  from found
                 where one <> other
                 group by one, other
            )
            select distinct pair.first, pair.second, pair.kind
              from pair
              join customer.customer a on a.id = pair.first and a.merged_into is null and a.erased_at is null
              join customer.customer b on b.id = pair.second and b.merged_into is null and b.erased_at is null
            """;
    static final String NEIGHBOURS = """
            select mine.customer_id as first, theirs.customer_id as second, a.name_sealed as one, b.name_sealed as other
              from customer.detail mine
              join customer.detail theirs on theirs.hash = mine.hash and theirs.kind = 'ADDRESS'
               and theirs.customer_id <> mine.customer_id
              join customer.customer a on a.id = mine.customer_id
              join customer.customer b on b.id = theirs.customer_id
             where mine.customer_id = any(:ids)
               and mine.kind = 'ADDRESS'
               and a.name_sealed is not null
               and b.name_sealed is not null
               and a.merged_into is null
               and b.merged_into is null
            """;

    private final JdbcClient jdbc;
    private final DuplicateRows rows;
    private final Seal seal;
    private final Standards standards;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DuplicateSearch(
            JdbcClient jdbc,
            DuplicateRows rows,
            Seal seal,
            Standards standards,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
        this.rows = rows;
        this.seal = seal;
        this.standards = standards;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "customer.duplicates";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(PAUSE);
    }

    @Override
    public void run() {
        while (compared(this::changed)) {
            // one batch a transaction
        }
        while (compared(this::newcomers)) {
            // one batch a transaction
        }
    }

    private boolean compared(Supplier<List<UUID>> batch) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var some = batch.get();
            compare(some);
            return some.size() == AT_ONCE;
        }));
    }

    private List<UUID> changed() {
        return jdbc.sql("""
                        delete from customer.to_compare
                         where customer_id in (select customer_id from customer.to_compare limit :most for update skip locked)
                        returning customer_id
                        """).param("most", AT_ONCE).query(UUID.class).list();
    }

    private record Newcomer(UUID id, Instant createdAt) {}

    private List<UUID> newcomers() {
        var some = jdbc.sql("""
                        select c.id, c.created_at
                          from customer.customer c
                         where (c.created_at, c.id) > (select until, last from customer.compared)
                           and c.created_at < :settled
                         order by c.created_at, c.id
                         limit :most
                        """)
                .param("settled", Timestamp.from(clock.instant().minus(SETTLED)))
                .param("most", AT_ONCE)
                .query(Newcomer.class)
                .list();
        if (!some.isEmpty()) {
            jdbc.sql("update customer.compared set until = :until, last = :last")
                    .param("last", some.getLast().id())
                    .param("until", Timestamp.from(some.getLast().createdAt()))
                    .update();
        }
        return some.stream().map(Newcomer::id).toList();
    }

    private record Pair(UUID first, UUID second, Ground kind) {}

    private record Named(UUID first, UUID second, byte[] one, byte[] other) {}

    /** Notes everybody who has a phone, an e-mail or an identity number in common with one of these, or name and address. */
    void compare(List<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        var now = clock.instant();
        jdbc.sql(SAME)
                .param("ids", ids.toArray(UUID[]::new))
                .param("most", SHARED_BY_MANY)
                .query(Pair.class)
                .list()
                .forEach(pair -> rows.note(pair.first(), pair.second(), pair.kind(), now));
        var apart = standards.inForce(CustomerStandard.class, now).rules().similarNames();
        jdbc.sql(NEIGHBOURS).param("ids", ids.toArray(UUID[]::new)).query(Named.class).list().stream()
                .filter(each -> Likeness.similar(seal.open(each.one()), seal.open(each.other()), apart))
                .forEach(each -> rows.note(each.first(), each.second(), Ground.NAME_AND_ADDRESS, now));
    }
}
