package io.bihuan.privacy;

import io.bihuan.access.SignedIn;
import io.bihuan.customer.Ageing;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
    private final Clearings clearings;
    private final Clock clock;

    Keepings(ObjectProvider<Ageing> classes, Standards standards, JdbcClient jdbc, Clearings clearings, Clock clock) {
        this.classes = classes;
        this.standards = standards;
        this.jdbc = jdbc;
        this.clearings = clearings;
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

    /** Classes that some module keeps and the standard in force names no term for: they are kept until somebody sets one. */
    public List<String> withoutTerm() {
        var named = rules().stream().map(PrivacyStandard.Keeping::dataClass).toList();
        return classes.stream()
                .map(Ageing::dataClass)
                .filter(each -> !named.contains(each))
                .distinct()
                .sorted()
                .toList();
    }

    /** Looks how many of each class are past their time. */
    public void look() {
        rules().forEach(this::look);
    }

    /** Looks how many of one class are past their time. */
    void look(PrivacyStandard.Keeping rule) {
        var found = holders(rule.dataClass());
        if (found.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var due = found.stream()
                .mapToInt(each -> each.due(before(rule, now), COUNTED))
                .sum();
        jdbc.sql("""
                        insert into privacy.ageing (data_class, due, looked_at)
                        values (:class, :due, :now)
                            on conflict (data_class) do update set due = excluded.due, looked_at = excluded.looked_at
                        """)
                .param("class", rule.dataClass())
                .param("due", Math.min(due, COUNTED))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Clears some of a class that are past their time, and proves it; returns how many. */
    public int clear(String dataClass, SignedIn by) {
        var rule = rules().stream()
                .filter(each -> each.dataClass().equals(dataClass))
                .findFirst()
                .orElseThrow(() -> new NotFound("class " + dataClass));
        var cleared = clearSome(rule);
        clearings.prove(rule, before(rule, clock.instant()), cleared, by.staffId(), "");
        return cleared;
    }

    /** Clears so many of a class as one transaction may hold; whoever calls it proves what was done. */
    int clearSome(PrivacyStandard.Keeping rule) {
        var before = before(rule, clock.instant());
        return holders(rule.dataClass()).stream()
                .mapToInt(each -> each.clear(before, AT_ONCE))
                .sum();
    }

    /** Up to when a class is past its time now. */
    Instant before(PrivacyStandard.Keeping rule) {
        return before(rule, clock.instant());
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
