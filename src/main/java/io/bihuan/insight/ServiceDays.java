package io.bihuan.insight;

import io.bihuan.conversation.ConversationClosed;
import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import io.bihuan.quality.InspectionCompleted;
import io.bihuan.standard.Standards;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the days of service counted. What changes a day only marks it; a moment later the day is counted anew from the
 * facts, whole, so that a count told twice or out of order is still right.
 */
@Service
@Transactional
class ServiceDays implements Recurring {

    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final JdbcClient jdbc;
    private final Standards standards;
    private final Clock clock;

    ServiceDays(JdbcClient jdbc, Standards standards, Clock clock) {
        this.jdbc = jdbc;
        this.standards = standards;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(ConversationClosed closed) {
        mark(closed.openedAt());
    }

    @ApplicationModuleListener
    void on(InspectionCompleted inspection) {
        jdbc.sql("select opened_at from conversation.conversation where id = :id")
                .param("id", inspection.conversationId())
                .query((row, number) -> row.getTimestamp("opened_at").toInstant())
                .optional()
                .ifPresent(this::mark);
    }

    @Override
    public String name() {
        return "insight.service-days";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(PAUSE);
    }

    @Override
    public void run() {
        refresh();
    }

    /** Counts every stale day anew; says how many there were. */
    int refresh() {
        var stale = jdbc.sql("delete from insight.stale_day returning day")
                .query(LocalDate.class)
                .list();
        stale.forEach(this::count);
        return stale.size();
    }

    private void mark(Instant at) {
        jdbc.sql("insert into insight.stale_day (day) values (:day) on conflict do nothing")
                .param("day", Date.valueOf(LocalDate.ofInstant(at, clock.getZone())))
                .update();
    }

    private void count(LocalDate day) {
        var from = day.atStartOfDay(clock.getZone()).toInstant();
        var within = standards.inForce(FirstWord.class, from).rules().firstResponse();
        jdbc.sql("delete from insight.service_day where day = :day")
                .param("day", Date.valueOf(day))
                .update();
        jdbc.sql("""
                        insert into insight.service_day (day, agent_id, conversations, answered, first_in_time, replies,
                               reply_millis, inspected, score_sum, first_millis)
                        select :day,
                               c.agent_id,
                               count(*),
                               count(c.first_agent_reply_at),
                               count(*) filter (where c.first_agent_reply_at
                                                      <= c.opened_at + cast(:within as double precision)
                                                                       * interval '1 millisecond'),
                               sum(c.replies),
                               sum(c.reply_millis),
                               count(i.score),
                               coalesce(sum(i.score), 0),
                               coalesce(sum(1000 * extract(epoch from c.first_agent_reply_at - c.opened_at)), 0)::bigint
                          from conversation.conversation c
                          left join quality.inspection i on i.conversation_id = c.id
                         where c.opened_at >= :from
                           and c.opened_at < :until
                           and c.agent_id is not null
                           and c.state = 'CLOSED'
                           and not c.imported
                         group by c.agent_id
                        """)
                .param("day", Date.valueOf(day))
                .param("within", within.toMillis())
                .param("from", Timestamp.from(from))
                .param(
                        "until",
                        Timestamp.from(
                                day.plusDays(1).atStartOfDay(clock.getZone()).toInstant()))
                .update();
    }
}
