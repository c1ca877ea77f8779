package io.bihuan.practical;

import io.bihuan.assessment.DutyScope;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked about practicals. */
@Service
@Transactional(readOnly = true)
public class PracticalLists {

    private final JdbcClient jdbc;

    PracticalLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The duty that passing this practical opens; empty where it opens none. */
    public Optional<DutyScope> opens(UUID id) {
        return jdbc.sql("select scope from practical.assessment where id = :id and scope is not null")
                .param("id", id)
                .query(DutyScope.class)
                .optional();
    }
}
