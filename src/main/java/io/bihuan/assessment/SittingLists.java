package io.bihuan.assessment;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked about sittings. */
@Service
@Transactional(readOnly = true)
public class SittingLists {

    private final JdbcClient jdbc;

    SittingLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The duty that passing this sitting opens; empty where it opens none. */
    public Optional<DutyScope> opens(SittingId id) {
        return jdbc.sql("""
                        select scope
                          from assessment.sitting
                          join assessment.exam on exam.id = sitting.exam_id
                         where sitting.id = :id
                           and scope is not null
                        """).param("id", id.value()).query(DutyScope.class).optional();
    }
}
