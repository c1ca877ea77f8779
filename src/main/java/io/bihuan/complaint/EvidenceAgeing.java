package io.bihuan.complaint;

import io.bihuan.customer.Ageing;
import io.bihuan.customer.OldRows;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Photos, receipts and recordings of complaints that are archived; what was decided about them may be kept longer. */
@Component
@Transactional
class EvidenceAgeing implements Ageing {

    private static final String OLD = """
            select e.file_id
              from complaint.evidence e
             where e.at < :before
               and exists (select
                             from complaint.complaint c
                            where c.id = e.complaint_id
                              and c.closed_at < :before)
             order by e.at
             limit :most
            """;

    private final JdbcClient jdbc;
    private final EvidenceFiles evidence;

    EvidenceAgeing(JdbcClient jdbc, EvidenceFiles evidence) {
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    @Override
    public String dataClass() {
        return "FILE";
    }

    @Override
    public int due(Instant before, int most) {
        return OldRows.count(jdbc, OLD, before, most);
    }

    @Override
    public int clear(Instant before, int most) {
        return evidence.removeFiles(OldRows.keys(jdbc, OLD, UUID.class, before, most));
    }
}
