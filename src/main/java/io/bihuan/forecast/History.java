package io.bihuan.forecast;

import io.bihuan.conversation.ConversationClosed;
import io.bihuan.conversation.HalfHours;
import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the half hours counted: a conversation that ends marks its day, and marked days are counted anew, whole, now and
 * then. What is told twice or late is still counted once.
 */
@Service
@Transactional
class History implements Recurring {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final HalfHours halfHours;
    private final Clock clock;

    History(JdbcClient jdbc, HalfHours halfHours, Clock clock) {
        this.jdbc = jdbc;
        this.halfHours = halfHours;
        this.clock = clock;
    }

    /** What came in one half hour of one day. */
    record Counted(LocalDate day, int slot, int arrivals, int handled, long seconds) {}

    @ApplicationModuleListener
    void on(ConversationClosed closed) {
        if (!closed.imported()) {
            mark(closed.openedAt());
        }
    }

    @Override
    public String name() {
        return "forecast.half-hours";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(PAUSE);
    }

    @Override
    public void run() {
        refresh();
    }

    /** Counts every marked day anew. */
    void refresh() {
        jdbc.sql("delete from forecast.stale_day returning day")
                .query(LocalDate.class)
                .list()
                .forEach(this::count);
    }

    /** What was counted on these days, of a branch or of all together. */
    @Transactional(readOnly = true)
    List<Counted> on(Collection<LocalDate> days, String duty, @Nullable UUID branchId) {
        return jdbc.sql("""
                        select day, slot, sum(arrivals)::int as arrivals, sum(handled)::int as handled,
                               sum(seconds)::bigint as seconds
                          from forecast.half_hour
                         where duty = :duty
                           and (:branch::uuid is null or branch_id = :branch::uuid)
                           and day = any(:days)
                         group by day, slot
                        """)
                .param("duty", duty)
                .param("branch", branchId)
                .param("days", days.stream().map(Date::valueOf).toArray(Date[]::new))
                .query(Counted.class)
                .list();
    }

    private void mark(Instant at) {
        jdbc.sql("insert into forecast.stale_day (day) values (:day) on conflict do nothing")
                .param("day", LocalDate.ofInstant(at, clock.getZone()))
                .update();
    }

    private void count(LocalDate day) {
        jdbc.sql("delete from forecast.half_hour where day = :day")
                .param("day", day)
                .update();
        halfHours
                .of(day)
                .forEach(each -> jdbc.sql("""
                        insert into forecast.half_hour (day, slot, branch_id, duty, arrivals, handled, seconds)
                        values (:day, :slot, :branch::uuid, :duty, :arrivals, :handled, :seconds)
                        """)
                        .param("day", day)
                        .param("slot", each.slot())
                        .param("branch", each.branchId())
                        .param("duty", each.duty())
                        .param("arrivals", each.arrivals())
                        .param("handled", each.handled())
                        .param("seconds", each.seconds())
                        .update());
    }
}
