package io.bihuan.churn;

import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How likely each customer is to leave, as it was last scored. */
@Service
@Transactional
public class Scores {

    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};
    private static final String SELECT = """
            select customer_id, level, risk, reasons, scored_at
              from churn.score
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Customers customers;
    private final Clock clock;

    Scores(JdbcClient jdbc, JsonMapper json, Customers customers, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.customers = customers;
        this.clock = clock;
    }

    /** A score to be kept. */
    record Scored(UUID customer, Level level, @Nullable Double risk, double weight, List<Reason> reasons) {}

    /** A customer in a list. */
    public record Row(UUID customerId, Risk risk) {}

    /** The risk of one customer, where they were scored. */
    @Transactional(readOnly = true)
    public Optional<Risk> of(CustomerId customer) {
        return jdbc.sql(SELECT + " where customer_id = any(:customers) order by weight desc limit 1")
                .param("customers", customers.everyId(customer).toArray(UUID[]::new))
                .query((row, _) -> risk(row))
                .optional();
    }

    /** Those of a level, the likeliest first. */
    @Transactional(readOnly = true)
    public List<Row> of(Level level, int limit) {
        return jdbc.sql(SELECT + " where level = :level order by weight desc, customer_id limit :limit")
                .param("level", level.name())
                .param("limit", limit)
                .query((row, _) -> new Row(row.getObject("customer_id", UUID.class), risk(row)))
                .list();
    }

    /** How many there are of each level, as last counted. */
    @Transactional(readOnly = true)
    public Map<Level, Long> tallies() {
        var tallies = new EnumMap<Level, Long>(Level.class);
        Arrays.stream(Level.values()).forEach(level -> tallies.put(level, 0L));
        jdbc.sql("select level, of from churn.tally").query(row -> {
            tallies.put(Level.valueOf(row.getString("level")), row.getLong("of"));
        });
        return tallies;
    }

    void put(List<Scored> scored, @Nullable UUID model) {
        jdbc.sql("""
                        insert into churn.score (customer_id, level, risk, weight, reasons, model_id, scored_at)
                        select s.customer, s.level, s.risk, s.weight, s.reasons::jsonb, :model::uuid, :now::timestamptz
                          from unnest(:customers::uuid[], :levels::text[], :risks::float8[], :weights::float8[], :reasons::text[])
                               as s (customer, level, risk, weight, reasons)
                            on conflict (customer_id) do update
                           set level = excluded.level, risk = excluded.risk, weight = excluded.weight,
                               reasons = excluded.reasons, model_id = excluded.model_id, scored_at = excluded.scored_at
                        """)
                .param("customers", scored.stream().map(Scored::customer).toArray(UUID[]::new))
                .param(
                        "levels",
                        scored.stream().map(each -> each.level().name()).toArray(String[]::new))
                .param("risks", scored.stream().map(Scored::risk).toArray(Double[]::new))
                .param("weights", scored.stream().map(Scored::weight).toArray(Double[]::new))
                .param(
                        "reasons",
                        scored.stream()
                                .map(each -> json.writeValueAsString(each.reasons()))
                                .toArray(String[]::new))
                .param("model", model)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Drops those who were not scored since an instant, being gone or customers no more, and counts the others. */
    void settle(Instant since) {
        jdbc.sql("delete from churn.score where scored_at < :since")
                .param("since", Timestamp.from(since))
                .update();
        jdbc.sql("""
                        insert into churn.tally (level, of, at)
                        select l.level, (select count(*) from churn.score s where s.level = l.level), :now::timestamptz
                          from unnest(array['HIGH', 'MIDDLE', 'LOW']) as l (level)
                            on conflict (level) do update set of = excluded.of, at = excluded.at
                        """).param("now", Timestamp.from(clock.instant())).update();
    }

    private Risk risk(ResultSet row) throws SQLException {
        return new Risk(
                Level.valueOf(row.getString("level")),
                row.getObject("risk", Double.class),
                json.readValue(row.getString("reasons"), REASONS),
                row.getTimestamp("scored_at").toInstant());
    }
}
