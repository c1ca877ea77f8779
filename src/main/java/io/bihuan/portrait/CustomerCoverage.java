package io.bihuan.portrait;

import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Measures how many customers the house knows (H-06), hourly, and keeps a figure a day. */
@Service
@Transactional
public class CustomerCoverage implements Recurring {

    private final JdbcClient jdbc;
    private final PortraitRules rules;
    private final PortraitLists lists;
    private final Clock clock;

    CustomerCoverage(JdbcClient jdbc, PortraitRules rules, PortraitLists lists, Clock clock) {
        this.lists = lists;
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "portrait.coverage";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofHours(1));
    }

    /** Those whose card lacks something are looked at again too: it may have been completed meanwhile. */
    @Override
    public void run() {
        measure();
        lists.count();
        jdbc.sql("""
                        update portrait.profile
                           set look_again_at = :now
                         where not complete
                           and last_at > :since
                           and read_at < :yesterday
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("since", Timestamp.from(since()))
                .param("yesterday", Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .update();
    }

    /** Counts now. */
    public CoverageFigure measure() {
        var now = clock.instant();
        jdbc.sql("""
                        insert into portrait.coverage (day, covered, of, at)
                        select :day, k.covered, k.known + u.unknown, :now
                          from (select count(*) filter (where complete) as covered, count(*) as known
                                  from portrait.profile
                                 where last_at > :since) k
                         cross join (select count(*) as unknown
                                       from portrait.contact
                                      where customer_id is null
                                        and at > :since) u
                            on conflict (day) do update
                           set covered = excluded.covered, of = excluded.of, at = excluded.at
                        """)
                .param("day", Date.valueOf(LocalDate.ofInstant(now, clock.getZone())))
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(since()))
                .update();
        return days(1).getFirst().figure();
    }

    /** The figure as it was last counted; counted now where it never was, or where there was nobody to count. */
    public CoverageFigure figure() {
        var last = days(1);
        return last.isEmpty() || last.getFirst().figure().of() == 0
                ? measure()
                : last.getFirst().figure();
    }

    /** A day and its figure. */
    public record Day(LocalDate day, CoverageFigure figure) {}

    /** The last days, the latest first. */
    @Transactional(readOnly = true)
    public List<Day> days(int limit) {
        var aim = rules.customer().crmCoverage();
        return jdbc.sql("select day, covered, of, at from portrait.coverage order by day desc limit :limit")
                .param("limit", limit)
                .query((row, _) -> new Day(
                        row.getObject("day", LocalDate.class),
                        new CoverageFigure(
                                row.getLong("covered"),
                                row.getLong("of"),
                                aim,
                                row.getTimestamp("at").toInstant())))
                .list();
    }

    /**
     * Somebody the house does not know well enough.
     *
     * @param customer who, or null where a conversation knows nobody
     * @param conversation the conversation of somebody unknown, or null
     */
    public record Gap(@Nullable UUID customer, @Nullable UUID conversation, Instant at) {}

    /** Those who are missing from the figure, the latest first. */
    @Transactional(readOnly = true)
    public List<Gap> gaps(int limit) {
        return jdbc.sql("""
                        (select customer_id as customer, null::uuid as conversation, last_at as at
                           from portrait.profile
                          where not complete
                            and last_at > :since
                          order by last_at desc
                          limit :limit)
                        union all
                        (select null::uuid, conversation_id, at
                           from portrait.contact
                          where customer_id is null
                            and at > :since
                          order by at desc
                          limit :limit)
                        order by at desc
                        limit :limit
                        """)
                .param("since", Timestamp.from(since()))
                .param("limit", limit)
                .query(Gap.class)
                .list();
    }

    private Instant since() {
        return clock.instant().minus(Duration.ofDays(rules.portrait().windowDays()));
    }
}
