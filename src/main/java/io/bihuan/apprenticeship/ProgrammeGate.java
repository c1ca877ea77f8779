package io.bihuan.apprenticeship;

import io.bihuan.programme.GateFacts;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells programmes whom their mentor recommended (M-07): the gate opens with the recommendation, not with the last day. */
@Component
class ProgrammeGate implements GateFacts {

    private final JdbcClient jdbc;

    ProgrammeGate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Pass> passesOf(Collection<UUID> staff) {
        return jdbc.sql("""
                        select trainee_id as staff_id, 'APPRENTICESHIP' as gate, concluded_at as at
                          from apprenticeship.apprenticeship
                         where trainee_id = any(:staff)
                           and state = 'COMPLETED'
                        """)
                .param("staff", staff.toArray(UUID[]::new))
                .query(Pass.class)
                .list();
    }
}
