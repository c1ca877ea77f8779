package io.bihuan.certification;

import io.bihuan.assessment.DutyScope;
import io.bihuan.competence.DutyFacts;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the skill matrix who may serve what, until when. */
@Component
class HeldDuties implements DutyFacts {

    private final JdbcClient jdbc;
    private final Clock clock;

    HeldDuties(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<String> duties() {
        return Arrays.stream(DutyScope.values()).map(Enum::name).toList();
    }

    @Override
    public List<Duty> of(Collection<UUID> staff) {
        return jdbc.sql("""
                        select staff_id, scope as code, status = 'VALID' as counts, valid_until as until
                          from certification.certificate
                         where staff_id = any(:staff)
                           and status in ('VALID', 'SUSPENDED')
                           and valid_until > :now
                        """)
                .param("staff", staff.toArray(UUID[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .query(Duty.class)
                .list();
    }
}
