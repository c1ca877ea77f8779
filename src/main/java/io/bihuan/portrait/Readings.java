package io.bihuan.portrait;

import io.bihuan.customer.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The filled tables of judgements: a version each time, never changed. */
@Component
class Readings {

    private static final TypeReference<Map<String, Integer>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Readings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A filled table as it is kept. */
    record Kept(
            int version,
            Map<Judgement, Integer> answers,
            List<CustomerType> types,
            @Nullable CustomerType lead,
            UUID readBy,
            Instant readAt) {}

    void add(CustomerId customer, Map<Judgement, Integer> answers, TypeReading reading, UUID by, Instant at) {
        // Two who fill the table of one customer at once wait for one another: both are kept, the later one counts.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:customer, 31200))")
                .param("customer", customer.toString())
                .query((_, _) -> 0)
                .list();
        jdbc.sql("""
                        insert into portrait.reading (customer_id, version, answers, types, lead, read_by, read_at)
                        select :customer, coalesce(max(version), 0) + 1, :answers::jsonb, :types, :lead, :by, :at
                          from portrait.reading
                         where customer_id = :customer
                        """)
                .param("customer", customer.value())
                .param("answers", json.writeValueAsString(answers))
                .param("types", reading.types().stream().map(Enum::name).toArray(String[]::new))
                .param("lead", reading.lead().map(Enum::name).orElse(null))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Kept> latest(List<UUID> ids) {
        return history(ids, 1).stream().findFirst();
    }

    /** The filled tables of these ids, the latest first. */
    List<Kept> history(List<UUID> ids, int limit) {
        return jdbc.sql("""
                        select version, answers, types, lead, read_by, read_at
                          from portrait.reading
                         where customer_id = any(:customers)
                         order by read_at desc, version desc
                         limit :limit
                        """)
                .param("customers", ids.toArray(UUID[]::new))
                .param("limit", limit)
                .query((row, _) -> kept(row))
                .list();
    }

    private Kept kept(ResultSet row) throws SQLException {
        var answers = new EnumMap<Judgement, Integer>(Judgement.class);
        json.readValue(row.getString("answers"), ANSWERS)
                .forEach((name, answer) -> answers.put(Judgement.valueOf(name), answer));
        var lead = row.getString("lead");
        return new Kept(
                row.getInt("version"),
                answers,
                Arrays.stream((String[]) row.getArray("types").getArray())
                        .map(CustomerType::valueOf)
                        .toList(),
                lead == null ? null : CustomerType.valueOf(lead),
                row.getObject("read_by", UUID.class),
                row.getTimestamp("read_at").toInstant());
    }
}
