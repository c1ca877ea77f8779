package io.bihuan.complaint;

import io.bihuan.people.People;
import io.bihuan.people.Person;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the complaints that were opened in a period: by what they were about, and how they were handled. */
@Service
@Transactional(readOnly = true)
public class Analysis {

    private static final int MOST = 40;

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    Analysis(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /** What complaints are told apart by. */
    public enum By {
        TYPE("coalesce(category.parent, category.code)"),
        CAUSE("complaint.cause"),
        PRODUCT("complaint.product"),
        PLACE("complaint.place"),
        TEAM("complaint.agent_id::text"),
        VIA("complaint.via"),
        MONTH("to_char(complaint.opened_at at time zone :zone, 'YYYY-MM')");

        private final String key;

        By(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /**
     * How many.
     *
     * @param key the code, name or month; "" where it is not known
     * @param owed those whose last limit has passed, or that are closed: what is late and open counts against us
     * @param inTime closed with every stage within its limit
     * @param settled closed, and the customer has had their say or the time for it
     * @param resolved of these, those whose customer did not say otherwise
     * @param cost in yuan
     */
    public record Count(
            String key,
            long opened,
            long closed,
            long owed,
            long inTime,
            long settled,
            long resolved,
            long repeated,
            long reopened,
            BigDecimal cost) {

        /** A share in per cent; null where there is nothing to share. */
        public static @Nullable Double share(long part, long whole) {
            return whole == 0 ? null : part * 100.0 / whole;
        }

        Count plus(Count other) {
            return new Count(
                    key,
                    opened + other.opened,
                    closed + other.closed,
                    owed + other.owed,
                    inTime + other.inTime,
                    settled + other.settled,
                    resolved + other.resolved,
                    repeated + other.repeated,
                    reopened + other.reopened,
                    cost.add(other.cost));
        }

        Count keyed(String other) {
            return new Count(other, opened, closed, owed, inTime, settled, resolved, repeated, reopened, cost);
        }
    }

    /** Everything that was opened in the period, as a branch sees it; null sees every branch. */
    public Count all(Instant from, Instant to, Instant settledBefore, @Nullable UUID branch) {
        return counts("''", from, to, settledBefore, branch, 1).stream()
                .findFirst()
                .orElse(new Count("", 0, 0, 0, 0, 0, 0, 0, 0, BigDecimal.ZERO));
    }

    /** The same told apart, the most frequent first; months in their order. */
    public List<Count> by(By by, Instant from, Instant to, Instant settledBefore, @Nullable UUID branch) {
        var counts = counts(by.key(), from, to, settledBefore, branch, by == By.TEAM ? 10_000 : MOST);
        return switch (by) {
            case TEAM -> teams(counts);
            case MONTH ->
                counts.stream()
                        .sorted(java.util.Comparator.comparing(Count::key))
                        .toList();
            case TYPE, CAUSE, PRODUCT, PLACE, VIA -> counts;
        };
    }

    private List<Count> teams(List<Count> agents) {
        var ids = agents.stream()
                .map(Count::key)
                .filter(key -> !key.isEmpty())
                .map(UUID::fromString)
                .toList();
        var known = people.byIds(ids);
        var teams = new LinkedHashMap<String, Count>();
        for (var count : agents) {
            var person = count.key().isEmpty() ? null : known.get(UUID.fromString(count.key()));
            var team = person == null ? "" : team(person);
            teams.merge(team, count.keyed(team), Count::plus);
        }
        return teams.values().stream()
                .sorted(java.util.Comparator.comparingLong(Count::opened).reversed())
                .limit(MOST)
                .toList();
    }

    private static String team(Person person) {
        return person.team().isEmpty() ? person.branch() : person.team();
    }

    private List<Count> counts(
            String key, Instant from, Instant to, Instant settledBefore, @Nullable UUID branch, int limit) {
        return jdbc.sql("select coalesce(" + key + """
                        , '') as key,
                               count(*) as opened,
                               count(closed_at) as closed,
                               count(*) filter (where closed_at is not null
                                                   or (stage_due_at < :now and paused_since is null)) as owed,
                               count(*) filter (where closed_at is not null and late_stages = 0) as in_time,
                               count(*) filter (where closed_at is not null
                                                  and (satisfied is not null or closed_at < :settled)) as settled,
                               count(*) filter (where closed_at is not null
                                                  and (satisfied or (satisfied is null and closed_at < :settled)))
                                   as resolved,
                               count(*) filter (where repeated) as repeated,
                               count(*) filter (where reopenings > 0) as reopened,
                               coalesce(sum(cost), 0) as cost
                          from complaint.complaint
                          join complaint.category on category.code = complaint.category
                         where opened_at >= :from
                           and opened_at < :to
                           and (cast(:branch as uuid) is null or branch_id is null or branch_id = :branch)
                         group by 1
                         order by opened desc, key
                         limit :limit
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("settled", Timestamp.from(settledBefore))
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("branch", branch)
                .param("zone", clock.getZone().getId())
                .param("limit", limit)
                .query((row, n) -> count(row))
                .list();
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(
                row.getString("key"),
                row.getLong("opened"),
                row.getLong("closed"),
                row.getLong("owed"),
                row.getLong("in_time"),
                row.getLong("settled"),
                row.getLong("resolved"),
                row.getLong("repeated"),
                row.getLong("reopened"),
                Objects.requireNonNull(row.getBigDecimal("cost")));
    }
}
