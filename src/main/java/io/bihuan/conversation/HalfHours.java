package io.bihuan.conversation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came in each half hour of one day, by branch and duty: one pass over that day's conversations. */
@Service
@Transactional(readOnly = true)
public class HalfHours {

    private final JdbcClient jdbc;
    private final ServiceRules rules;
    private final Clock clock;

    HalfHours(JdbcClient jdbc, ServiceRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * One half hour.
     *
     * @param slot which of the day, 0 to 47
     * @param branchId whose; null where nobody was given what came
     * @param duty ONLINE, PHONE or ONSITE
     * @param arrivals how many came
     * @param handled how many of them somebody has handled to the end
     * @param seconds how long those took together, from the assignment to the record; a record that is written late counts
     *     as if it had been written in time
     */
    public record HalfHour(int slot, @Nullable UUID branchId, String duty, int arrivals, int handled, long seconds) {}

    /** The half hours of a day in which something came. */
    public List<HalfHour> of(LocalDate day) {
        return jdbc.sql("""
                        with talk as (
                            select branch_id,
                                   case channel when 'PHONE' then 'PHONE' when 'ONSITE' then 'ONSITE' else 'ONLINE' end as duty,
                                   extract(epoch from least(
                                       coalesce(record_at, wrap_up_at, closed_at),
                                       coalesce(wrap_up_at, closed_at) + cast(:record as double precision) * interval '1 second')
                                     - assigned_at) as seconds,
                                   opened_at
                              from conversation.conversation
                             where opened_at >= :from
                               and opened_at < :until
                               and not imported
                        )
                        select floor(extract(epoch from opened_at - cast(:from as timestamptz)) / 1800)::int as slot, branch_id, duty,
                               count(*)::int as arrivals, count(seconds)::int as handled,
                               coalesce(sum(greatest(seconds, 0)), 0)::bigint as seconds
                          from talk
                         group by 1, branch_id, duty
                        """)
                .param("from", Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant()))
                .param(
                        "until",
                        Timestamp.from(
                                day.plusDays(1).atStartOfDay(clock.getZone()).toInstant()))
                .param("record", rules.now().recordWithin().toSeconds())
                .query(HalfHour.class)
                .list();
    }
}
