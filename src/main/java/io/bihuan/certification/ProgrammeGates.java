package io.bihuan.certification;

import io.bihuan.programme.GateFacts;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells programmes which of their people passed theory and practical. */
@Component
class ProgrammeGates implements GateFacts {

    private final JdbcClient jdbc;

    ProgrammeGates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Pass> passesOf(Collection<UUID> staff) {
        return jdbc.sql("""
                        select staff_id, gate, passed_at as at
                          from certification.passed_gate
                         where staff_id = any(:staff)
                           and gate in ('THEORY', 'PRACTICAL')
                           and overturned_at is null
                           and questioned_at is null
                        """)
                .param("staff", staff.toArray(UUID[]::new))
                .query(Pass.class)
                .list();
    }
}
