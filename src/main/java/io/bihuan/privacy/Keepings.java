package io.bihuan.privacy;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.customer.Ageing;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long each class of data is kept, and what is past that (PIPL 19). */
@Service
@Transactional
public class Keepings {

    /** More than so many are only said to be more. */
    public static final int COUNTED = 10_000;

    private static final int AT_ONCE = 200;

    private final ObjectProvider<Ageing> classes;
    private final Standards standards;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Keepings(ObjectProvider<Ageing> classes, Standards standards, JdbcClient jdbc, Audit audit, Clock clock) {
        this.classes = classes;
        this.standards = standards;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How a class of data stands.
     *
     * @param due how many are past their time, up to {@link #COUNTED}; null while nobody has looked
     */
    public record Standing(
            PrivacyStandard.Keeping keeping,
            @Nullable Integer due,
            @Nullable Instant lookedAt,
            long cleared,
            @Nullable Instant clearedAt) {}

    private record Row(
            String dataClass,
            int due,
            Instant lookedAt,
            long cleared,
            @Nullable Instant clearedAt) {}

    /** Every class that some module keeps. */
    @Transactional(readOnly = true)
    public List<Standing> all() {
        var rows = jdbc.sql("select data_class, due, looked_at, cleared, cleared_at from privacy.ageing")
                .query(Row.class)
                .list();
        return rules().stream()
                .filter(rule ->
                        classes.stream().anyMatch(each -> each.dataClass().equals(rule.dataClass())))
                .map(rule -> rows.stream()
                        .filter(row -> row.dataClass().equals(rule.dataClass()))
                        .findFirst()
                        .map(row -> new Standing(rule, row.due(), row.lookedAt(), row.cleared(), row.clearedAt()))
                        .orElseGet(() -> new Standing(rule, null, null, 0, null)))
                .toList();
    }

    /** Looks how many of each class are past their time. */
    public void look() {
        var now = clock.instant();
        for (var rule : rules()) {
            for (var each : holders(rule.dataClass())) {
                jdbc.sql("""
                                insert into privacy.ageing (data_class, due, looked_at)
                                values (:class, :due, :now)
                                    on conflict (data_class) do update set due = excluded.due, looked_at = excluded.looked_at
                                """)
                        .param("class", rule.dataClass())
                        .param("due", each.due(before(rule, now), COUNTED))
                        .param("now", Timestamp.from(now))
                        .update();
            }
        }
    }

    /** Clears some of a class that are past their time; returns how many. */
    public int clear(String dataClass, UUID by) {
        var now = clock.instant();
        var rule = rules().stream()
                .filter(each -> each.dataClass().equals(dataClass))
                .findFirst()
                .orElseThrow(() -> new NotFound("class " + dataClass));
        var cleared = holders(dataClass).stream()
                .mapToInt(each -> each.clear(before(rule, now), AT_ONCE))
                .sum();
        if (cleared > 0) {
            jdbc.sql("""
                            update privacy.ageing
                               set due = greatest(0, due - :cleared), cleared = cleared + :cleared, cleared_at = :now,
                                   cleared_by = :by
                             where data_class = :class
                            """)
                    .param("cleared", cleared)
                    .param("now", Timestamp.from(now))
                    .param("by", by)
                    .param("class", dataClass)
                    .update();
            audit.did(by, "privacy.cleared", "class", dataClass, Map.of("count", String.valueOf(cleared)));
        }
        return cleared;
    }

    /** The same, by somebody who decided so. */
    public int clear(String dataClass, SignedIn by) {
        return clear(dataClass, by.staffId());
    }

    List<PrivacyStandard.Keeping> rules() {
        return standards.inForce(PrivacyStandard.class, clock.instant()).rules().keeping();
    }

    private List<Ageing> holders(String dataClass) {
        return classes.stream()
                .filter(each -> Objects.equals(each.dataClass(), dataClass))
                .toList();
    }

    private static Instant before(PrivacyStandard.Keeping rule, Instant now) {
        return now.minus(Duration.ofDays(rule.days()));
    }
}
