package io.bihuan.portrait;

import io.bihuan.audit.Audit;
import io.bihuan.knowledge.ScopedPhrase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How each of the nine types is served: data that a supervisor keeps. A change on any node is in force here within seconds. */
@Service
@Transactional
public class TypeAdvices {

    private static final long FRESH = Duration.ofSeconds(5).toNanos();
    private static final TypeReference<List<ScopedPhrase>> PHRASES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Audit audit;
    private final Clock clock;
    private volatile @Nullable Loaded loaded;

    TypeAdvices(JdbcClient jdbc, JsonMapper json, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    private record Loaded(Map<CustomerType, TypeAdvice> all, long at) {}

    /** How a type is served. */
    @Transactional(readOnly = true)
    public TypeAdvice of(CustomerType type) {
        var known = known().get(type);
        if (known == null) {
            throw new IllegalStateException("No advice for " + type);
        }
        return known;
    }

    /** All nine in their order. */
    @Transactional(readOnly = true)
    public List<TypeAdvice> all() {
        return known().values().stream()
                .sorted(Comparator.comparing(TypeAdvice::type))
                .toList();
    }

    /** Serves a type otherwise from now on. */
    public void change(TypeAdvice advice, UUID by) {
        jdbc.sql("""
                        update portrait.type_advice
                           set approach = :approach, approach_en = :approachEn, taboo = :taboo::jsonb,
                               taboo_en = :tabooEn::jsonb, advised = :advised, advised_en = :advisedEn, grade = :grade,
                               changed_by = :by, changed_at = :now
                         where type = :type
                        """)
                .param("approach", advice.approach())
                .param("approachEn", advice.approachEn())
                .param("taboo", json.writeValueAsString(advice.taboo()))
                .param("tabooEn", json.writeValueAsString(advice.tabooEn()))
                .param("advised", advice.advised().toArray(String[]::new))
                .param("advisedEn", advice.advisedEn().toArray(String[]::new))
                .param("grade", advice.grade())
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .param("type", advice.type().name())
                .update();
        audit.did(
                by, "portrait.advice-changed", "customer-type", advice.type().name(), Map.of("grade", advice.grade()));
        loaded = null;
    }

    private Map<CustomerType, TypeAdvice> known() {
        var known = loaded;
        if (known != null && System.nanoTime() - known.at() < FRESH) {
            return known.all();
        }
        var all = new EnumMap<CustomerType, TypeAdvice>(CustomerType.class);
        jdbc.sql("""
                        select type, approach, approach_en, taboo, taboo_en, advised, advised_en, grade
                          from portrait.type_advice
                        """).query((row, _) -> read(row)).list().forEach(advice -> all.put(advice.type(), advice));
        loaded = new Loaded(all, System.nanoTime());
        return all;
    }

    private TypeAdvice read(ResultSet row) throws SQLException {
        return new TypeAdvice(
                CustomerType.valueOf(row.getString("type")),
                row.getString("approach"),
                row.getString("approach_en"),
                json.readValue(row.getString("taboo"), PHRASES),
                json.readValue(row.getString("taboo_en"), PHRASES),
                List.of((String[]) row.getArray("advised").getArray()),
                List.of((String[]) row.getArray("advised_en").getArray()),
                row.getString("grade"));
    }
}
