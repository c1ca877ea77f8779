package io.bihuan.quality;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people's conversations were scored over a time, one question for all of them. */
@Service
@Transactional(readOnly = true)
public class MeanScores {

    private final JdbcClient jdbc;

    MeanScores(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody's mean.
     *
     * @param scored of how many inspections
     */
    public record Mean(UUID staffId, BigDecimal mean, int scored) {}

    /** The means since then, by person; whoever was never scored is missing. */
    public Map<UUID, Mean> of(Collection<UUID> staff, Instant since) {
        return jdbc
                .sql("""
                        select agent_id as staff_id, round(avg(score), 1) as mean, count(*) as scored
                          from quality.inspection
                         where agent_id = any(:staff)
                           and closed_at >= :since
                           and score is not null
                         group by agent_id
                        """)
                .param("staff", staff.toArray(UUID[]::new))
                .param("since", Timestamp.from(since))
                .query(Mean.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Mean::staffId, Function.identity()));
    }
}
