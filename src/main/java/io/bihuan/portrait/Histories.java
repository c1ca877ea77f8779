package io.bihuan.portrait;

import io.bihuan.customer.Customers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers had done at an instant, by the thousand: each by the indexes of their facts. */
@Service
@Transactional(readOnly = true)
public class Histories {

    private final JdbcClient jdbc;
    private final Customers customers;

    Histories(JdbcClient jdbc, Customers customers) {
        this.jdbc = jdbc;
        this.customers = customers;
    }

    /** The customers after one, by id, so many at most; begin with the id of zeros. */
    public List<UUID> customersAfter(UUID after, int limit) {
        return jdbc.sql("""
                        select customer_id
                          from portrait.profile
                         where customer_id > :after
                         order by customer_id
                         limit :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** How many there are, as the house last counted. */
    public long customers() {
        return jdbc.sql("select coalesce(max(of), 0) from portrait.tally where name = 'ALL'")
                .query(Long.class)
                .single();
    }

    /**
     * What each had done until then.
     *
     * @param after how many days after the instant are looked at for a coming again
     */
    public Map<UUID, History> at(List<UUID> customers, Instant at, int after) {
        var found = new HashMap<UUID, History>();
        var merged = this.customers.mergedInto(customers);
        jdbc.sql("""
                        select ids.id, p.*, c.*, g.*
                          from unnest(:ids::uuid[], :every::text[]) as ids (id, every)
                         cross join lateral (
                                select max(x.at) filter (where x.at <= t.at) as bought_last,
                                       min(x.at) filter (where x.at <= t.at) as bought_first,
                                       count(*) filter (where x.at <= t.at and x.at > t.at - interval '90 days') as purchases90,
                                       count(*) filter (where x.at <= t.at and x.at > t.at - interval '365 days') as purchases365,
                                       coalesce(sum(x.amount) filter (where x.at <= t.at and x.at > t.at - interval '365 days'), 0) as spent365,
                                       coalesce(bool_or(x.at > t.at), false) as bought_again
                                  from portrait.purchase x, (select :at::timestamptz as at) t
                                 where x.customer_id = any(ids.every::uuid[])
                                   and x.at <= t.at + make_interval(days => :after)) p
                         cross join lateral (
                                select max(x.at) filter (where x.at <= t.at) as came_last,
                                       min(x.at) filter (where x.at <= t.at) as came_first,
                                       count(*) filter (where x.at <= t.at and x.at > t.at - interval '30 days') as contacts30,
                                       count(*) filter (where x.at <= t.at and x.at > t.at - interval '90 days') as contacts90,
                                       count(*) filter (where x.at <= t.at and x.at > t.at - interval '365 days') as contacts365,
                                       count(distinct x.channel) filter (where x.at <= t.at and x.at > t.at - interval '365 days') as channels365,
                                       coalesce(sum(x.messages) filter (where x.at <= t.at and x.at > t.at - interval '365 days'), 0) as messages365,
                                       coalesce(sum(x.outcries) filter (where x.at <= t.at and x.at > t.at - interval '365 days'), 0) as outcries365,
                                       count(*) filter (where x.thanks > 0 and x.at <= t.at and x.at > t.at - interval '365 days') as thanks365,
                                       coalesce(bool_or(x.at > t.at), false) as came_again
                                  from portrait.contact x, (select :at::timestamptz as at) t
                                 where x.customer_id = any(ids.every::uuid[])
                                   and x.at <= t.at + make_interval(days => :after)) c
                         cross join lateral (
                                select count(*) filter (where x.opened_at > t.at - interval '90 days') as complaints90,
                                       count(*) filter (where x.opened_at > t.at - interval '365 days') as complaints365,
                                       count(*) filter (where x.severity in ('S1', 'S2') and x.opened_at > t.at - interval '365 days') as grave365,
                                       count(*) filter (where x.closed_at is null or x.closed_at > t.at) as open_complaints
                                  from portrait.grievance x, (select :at::timestamptz as at) t
                                 where x.customer_id = any(ids.every::uuid[])
                                   and x.opened_at <= t.at) g
                        """)
                .param("ids", customers.toArray(UUID[]::new))
                .param(
                        "every",
                        customers.stream()
                                .map(id -> Stream.concat(Stream.of(id), merged.getOrDefault(id, List.of()).stream())
                                        .map(UUID::toString)
                                        .collect(Collectors.joining(",", "{", "}")))
                                .toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .param("after", after)
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), history(row, at));
                });
        return found;
    }

    private static History history(ResultSet row, Instant at) throws SQLException {
        return new History(
                days(later(instant(row, "bought_last"), instant(row, "came_last")), at),
                days(earlier(instant(row, "bought_first"), instant(row, "came_first")), at),
                row.getInt("purchases90"),
                row.getInt("purchases365"),
                row.getBigDecimal("spent365"),
                row.getInt("contacts30"),
                row.getInt("contacts90"),
                row.getInt("contacts365"),
                row.getInt("channels365"),
                row.getInt("messages365"),
                row.getInt("outcries365"),
                row.getInt("thanks365"),
                row.getInt("complaints90"),
                row.getInt("complaints365"),
                row.getInt("grave365"),
                row.getInt("open_complaints"),
                row.getBoolean("bought_again") || row.getBoolean("came_again"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    private static @Nullable Integer days(@Nullable Instant from, Instant until) {
        return from == null ? null : (int) Behaviour.days(from, until);
    }
}
