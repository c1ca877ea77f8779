package io.bihuan.conversation;

import io.bihuan.competence.QueueDemands;
import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import io.bihuan.standard.Standards;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts every night how many certified people the busiest hour of each queue asks for. */
@Component
class QueueLoad implements Recurring {

    private final JdbcClient jdbc;
    private final QueueDemands demands;
    private final Standards standards;
    private final Clock clock;

    QueueLoad(JdbcClient jdbc, QueueDemands demands, Standards standards, Clock clock) {
        this.jdbc = jdbc;
        this.demands = demands;
        this.standards = standards;
        this.clock = clock;
    }

    private record Busiest(@Nullable UUID branchId, String duty, long conversations, double seconds) {}

    @Override
    public String name() {
        return "conversation.queue-load";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.daily(LocalTime.of(4, 20));
    }

    @Override
    @Transactional
    public void run() {
        var now = clock.instant();
        var rules = standards.inForce(QueueStandard.class, now).rules();
        var chats = standards.inForce(ServiceStandard.class, now).rules().concurrentChats();
        busiest(Duration.ofDays(rules.busiestDays()))
                .forEach(queue -> demands.keep(
                        queue.branchId(),
                        queue.duty(),
                        rules.people(
                                queue.conversations(),
                                queue.seconds(),
                                queue.duty().equals("ONLINE") ? chats : 1)));
    }

    private List<Busiest> busiest(Duration back) {
        return jdbc.sql("""
                        with talk as (
                            select branch_id,
                                   case channel when 'PHONE' then 'PHONE' when 'ONSITE' then 'ONSITE' else 'ONLINE' end as duty,
                                   date_trunc('hour', opened_at) as hour,
                                   extract(epoch from coalesce(wrap_up_at, closed_at) - opened_at) as seconds
                              from conversation.conversation
                             where opened_at >= :since
                               and opened_at < :now
                               and agent_id is not null
                               and not imported
                        ), hours as (
                            select branch_id, duty, hour, count(*) as conversations, sum(seconds) as seconds,
                                   count(seconds) as ended
                              from talk
                             group by branch_id, duty, hour
                        )
                        select branch_id, duty, max(conversations) as conversations, sum(seconds) / sum(ended) as seconds
                          from hours
                         group by branch_id, duty
                        having sum(ended) > 0
                        """)
                .param("since", Timestamp.from(clock.instant().minus(back)))
                .param("now", Timestamp.from(clock.instant()))
                .query(Busiest.class)
                .list();
    }
}
