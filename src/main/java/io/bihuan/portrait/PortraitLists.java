package io.bihuan.portrait;

import io.bihuan.customer.CustomerId;
import io.bihuan.customer.CustomerPreview;
import io.bihuan.customer.Customers;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions that are asked about portraits. */
@Service
@Transactional(readOnly = true)
public class PortraitLists {

    private static final String EVERYBODY = "ALL";
    private static final String ROW = """
            select p.customer_id, p.high_value, p.purchases, p.spent, p.contacts, p.grievances, p.last_at
              from portrait.profile p
            """;

    private final JdbcClient jdbc;
    private final Customers customers;
    private final Readings readings;
    private final Clock clock;

    PortraitLists(JdbcClient jdbc, Customers customers, Readings readings, Clock clock) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.readings = readings;
        this.clock = clock;
    }

    /** What a customer did within the window, in figures. */
    public record Row(
            UUID customerId,
            boolean highValue,
            int purchases,
            BigDecimal spent,
            int contacts,
            int grievances,
            @Nullable Instant lastAt) {}

    /** Those who bear a tag, the newest customers first. */
    public List<Row> bearing(Tag tag, int limit) {
        return jdbc.sql(ROW + """
                          join (select customer_id
                                  from portrait.tag
                                 where tag = :tag
                                 order by customer_id desc
                                 limit :limit) t on t.customer_id = p.customer_id
                         order by p.customer_id desc
                        """)
                .param("tag", tag.name())
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    /** Those who bear the flag of high value, whoever came last first. */
    public List<Row> ofHighValue(int limit) {
        return jdbc.sql(ROW + " where p.high_value order by p.last_at desc limit :limit")
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    /** One customer's figures. */
    public Row figures(CustomerId customer) {
        return jdbc.sql(ROW + " where p.customer_id = :customer")
                .param("customer", customer.value())
                .query(Row.class)
                .optional()
                .orElse(new Row(customer.value(), false, 0, BigDecimal.ZERO, 0, 0, null));
    }

    /** A purchase. */
    public record Purchase(String product, BigDecimal amount, Instant at) {}

    /** What a customer bought, the latest first. */
    public List<Purchase> purchases(CustomerId customer, int limit) {
        return jdbc.sql("""
                        select product, amount, at
                          from portrait.purchase
                         where customer_id = any(:customers)
                         order by at desc
                         limit :limit
                        """)
                .param("customers", customers.everyId(customer).toArray(UUID[]::new))
                .param("limit", limit)
                .query(Purchase.class)
                .list();
    }

    /** A filled table of judgements. */
    public record Filled(int version, Map<Judgement, Integer> answers, List<CustomerType> types, UUID by, Instant at) {}

    /** The filled tables of a customer, the latest first. */
    public List<Filled> filled(CustomerId customer, int limit) {
        return readings.history(customers.everyId(customer), limit).stream()
                .map(each -> new Filled(each.version(), each.answers(), each.types(), each.readBy(), each.readAt()))
                .toList();
    }

    /** Masked names and numbers of those in a list. */
    public Map<UUID, CustomerPreview> previews(List<UUID> ids) {
        return customers.previews(ids);
    }

    /**
     * How many there are of what, as last counted: each tag by its name, {@code HIGH_VALUE}, {@code ALL}. Counted now where
     * it never was, or where there was nobody to count.
     */
    @Transactional
    public Map<String, Long> tallies() {
        var counted = counted();
        if (counted.getOrDefault(EVERYBODY, 0L) > 0) {
            return counted;
        }
        count();
        return counted();
    }

    private Map<String, Long> counted() {
        var tallies = new HashMap<String, Long>();
        jdbc.sql("select name, of from portrait.tally").query(row -> {
            tallies.put(row.getString("name"), row.getLong("of"));
        });
        return tallies;
    }

    /** Counts all of them: one pass over the tags, done by the hour. */
    @Transactional
    public void count() {
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into portrait.tally (name, of, at)
                        select name, of, :now::timestamptz
                          from (select tag as name, count(*) as of from portrait.tag group by tag
                                union all
                                select 'HIGH_VALUE', count(*) from portrait.profile where high_value
                                union all
                                select 'ALL', count(*) from portrait.profile) counted
                            on conflict (name) do update set of = excluded.of, at = excluded.at
                        """).param("now", now).update();
        jdbc.sql("delete from portrait.tally where at < :now").param("now", now).update();
    }
}
