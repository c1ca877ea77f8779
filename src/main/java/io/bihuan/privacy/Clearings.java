package io.bihuan.privacy;

import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.standard.Standards;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The proof that data past their time were cleared: which class, up to when, how many, by whom, under which rules. */
@Service
@Transactional
public class Clearings {

    private final JdbcClient jdbc;
    private final Standards standards;
    private final Audit audit;
    private final Clock clock;

    Clearings(JdbcClient jdbc, Standards standards, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.standards = standards;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One step of clearing.
     *
     * @param before what was last used before then was cleared
     * @param clearedBy who decided it; zeros for the night
     * @param failure what stopped it, or ""
     */
    public record Clearing(
            String dataClass, Instant before, long cleared, Instant clearedAt, UUID clearedBy, String failure) {

        /** Whether it went by itself. */
        public boolean byNight() {
            return clearedBy.equals(NightlyKeeping.NOBODY);
        }
    }

    /** Proves a step; one that found nothing and did not fail is no step. */
    void prove(PrivacyStandard.Keeping rule, Instant before, long cleared, UUID by, String failure) {
        if (cleared == 0 && failure.isEmpty()) {
            return;
        }
        var now = clock.instant();
        jdbc.sql("""
                        insert into privacy.clearing (id, data_class, before, cleared, cleared_at, cleared_by,
                               standard_version, failure)
                        values (:id, :class, :before, :cleared, :now, :by, :standard, :failure)
                        """)
                .param("id", Ids.next())
                .param("class", rule.dataClass())
                .param("before", Timestamp.from(before))
                .param("cleared", cleared)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("standard", standards.inForce(PrivacyStandard.class, now).version())
                .param("failure", failure)
                .update();
        jdbc.sql("""
                        insert into privacy.ageing as a (data_class, due, looked_at, cleared, cleared_at, cleared_by)
                        values (:class, 0, :now, :cleared, :now, :by)
                            on conflict (data_class) do update
                           set due = greatest(0, a.due - :cleared), cleared = a.cleared + :cleared, cleared_at = :now,
                               cleared_by = :by
                        """)
                .param("class", rule.dataClass())
                .param("cleared", cleared)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
        audit.did(by, "privacy.cleared", "class", rule.dataClass(), Map.of("count", String.valueOf(cleared)));
    }

    /** The latest steps, the last one first. */
    @Transactional(readOnly = true)
    public List<Clearing> latest(int limit) {
        return jdbc.sql("""
                        select data_class, before, cleared, cleared_at, cleared_by, failure
                          from privacy.clearing
                         order by cleared_at desc, id desc
                         limit :limit
                        """).param("limit", limit).query(Clearing.class).list();
    }
}
