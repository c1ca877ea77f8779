package io.bihuan.competence;

import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in everything that is seen of people. A piece is never changed, and never counts twice. */
@Service
@Transactional
public class EvidenceLedger {

    private final JdbcClient jdbc;
    private final Needs needs;
    private final Clock clock;

    EvidenceLedger(JdbcClient jdbc, Needs needs, Clock clock) {
        this.jdbc = jdbc;
        this.needs = needs;
        this.clock = clock;
    }

    /** Adds a piece of evidence, unless this source has already spoken on this person and area. */
    public void post(Evidence evidence) {
        standing(evidence);
        if (add(evidence)) {
            needs.consider(evidence);
        }
    }

    /** Adds several pieces, in an order in which two such calls cannot wait for each other. */
    public void postAll(Collection<Evidence> pieces) {
        pieces.stream()
                .sorted(Comparator.comparing(Evidence::staffId).thenComparing(Evidence::areaCode))
                .forEach(this::post);
    }

    /** Holds the line of this person and area until the end of the transaction: two third pieces make one need. */
    private void standing(Evidence evidence) {
        jdbc.sql("""
                        insert into competence.standing (staff_id, area_code, last_at)
                        values (:staff, :area, :at)
                        on conflict (staff_id, area_code)
                        do update set last_at = greatest(standing.last_at, excluded.last_at)
                        """)
                .param("staff", evidence.staffId())
                .param("area", evidence.areaCode())
                .param("at", Timestamp.from(evidence.at()))
                .update();
    }

    private boolean add(Evidence evidence) {
        return jdbc.sql("""
                                insert into competence.evidence
                                       (id, staff_id, area_code, source, source_id, strength, at, note, posted_at)
                                values (:id, :staff, :area, :source, :sourceId, :strength, :at, :note, :now)
                                on conflict on constraint a_source_speaks_once do nothing
                                """)
                        .param("id", Ids.next())
                        .param("staff", evidence.staffId())
                        .param("area", evidence.areaCode())
                        .param("source", evidence.source())
                        .param("sourceId", evidence.sourceId())
                        .param("strength", evidence.strength())
                        .param("at", Timestamp.from(evidence.at()))
                        .param("note", evidence.note())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
