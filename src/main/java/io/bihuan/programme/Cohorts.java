package io.bihuan.programme;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those who begin a programme on the same day. */
@Service
@Transactional(readOnly = true)
public class Cohorts {

    private static final int MOST = 60;

    private final JdbcClient jdbc;

    Cohorts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So many people begin this programme on that day. */
    public record Cohort(UUID programmeId, LocalDate beginsOn, int people) {}

    /** Those whose programme has not been broken off, the latest to begin first. */
    public List<Cohort> latest(@Nullable UUID branch) {
        return jdbc.sql("""
                        select programme_id, begins_on, count(*)::int as people
                          from programme.enrolment
                         where ended_at is null
                           and (:branch::uuid is null or branch_id = :branch::uuid)
                         group by programme_id, begins_on
                         order by begins_on desc, programme_id
                         limit :most
                        """)
                .param("branch", branch)
                .param("most", MOST)
                .query(Cohort.class)
                .list();
    }

    /** Who begins a programme on that day, but for those who have broken it off. */
    public List<UUID> members(UUID programmeId, LocalDate beginsOn, @Nullable UUID branch) {
        return jdbc.sql("""
                        select staff_id
                          from programme.enrolment
                         where programme_id = :programme
                           and begins_on = :begins
                           and ended_at is null
                           and (:branch::uuid is null or branch_id = :branch::uuid)
                         order by staff_id
                        """)
                .param("programme", programmeId)
                .param("begins", Date.valueOf(beginsOn))
                .param("branch", branch)
                .query(UUID.class)
                .list();
    }
}
