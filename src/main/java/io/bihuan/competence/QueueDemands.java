package io.bihuan.competence;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many people with a duty the queues ask for, as whoever knows the queues has counted it. */
@Service
@Transactional
public class QueueDemands {

    private final JdbcClient jdbc;
    private final Clock clock;

    QueueDemands(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Wanted(String code, int number) {}

    /** Notes what a queue of a branch asks for. */
    public void keep(@Nullable UUID branch, String duty, int wanted) {
        jdbc.sql("""
                        insert into competence.queue_demand (branch_id, code, wanted, counted_at)
                        values (:branch, :code, :wanted, :now)
                        on conflict (branch_id, code) do update
                           set wanted = excluded.wanted, counted_at = excluded.counted_at
                        """)
                .param("branch", branch, Types.OTHER)
                .param("code", duty)
                .param("wanted", wanted)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** How many each duty wants in a branch, or in all of them together. */
    @Transactional(readOnly = true)
    public Map<String, Integer> of(@Nullable UUID branch) {
        return jdbc.sql("""
                        select code, sum(wanted)::int as number
                          from competence.queue_demand
                         where :branch::uuid is null or branch_id = :branch::uuid
                         group by code
                        """).param("branch", branch, Types.OTHER).query(Wanted.class).list().stream()
                .collect(Collectors.toMap(Wanted::code, Wanted::number));
    }
}
