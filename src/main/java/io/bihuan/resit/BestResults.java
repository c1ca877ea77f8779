package io.bihuan.resit;

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

/** The best that people have reached in tests that were released, one question for all of them. */
@Service
@Transactional(readOnly = true)
public class BestResults {

    private final JdbcClient jdbc;

    BestResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody's best passed theory test. */
    public record Best(UUID staffId, BigDecimal score, Instant at) {}

    /** The best passed theory tests since then, by person; whoever passed none is missing. */
    public Map<UUID, Best> theory(Collection<UUID> staff, Instant since) {
        return jdbc
                .sql("""
                        select distinct on (staff_id) staff_id, score, at
                          from resit.attempt
                         where staff_id = any(:staff)
                           and at >= :since
                           and passed
                           and subject not like 'PRACTICAL%'
                         order by staff_id, score desc, at desc
                        """)
                .param("staff", staff.toArray(UUID[]::new))
                .param("since", Timestamp.from(since))
                .query(Best.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Best::staffId, Function.identity()));
    }
}
