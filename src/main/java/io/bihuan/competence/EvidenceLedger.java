package io.bihuan.competence;

import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in everything that is seen of people. A piece is never changed, and never counts twice; a verdict that is decided
 * anew withdraws what it had said, which stays readable, and speaks again.
 */
@Service
@Transactional
public class EvidenceLedger {

    private final JdbcClient jdbc;
    private final NeedJudge judge;
    private final Clock clock;

    EvidenceLedger(JdbcClient jdbc, NeedJudge judge, Clock clock) {
        this.jdbc = jdbc;
        this.judge = judge;
        this.clock = clock;
    }

    /** Adds a piece of evidence, unless this source has already spoken on this person and area. */
    public void post(Evidence evidence) {
        standing(evidence);
        if (add(evidence)) {
            recall(evidence.staffId(), evidence.areaCode());
            judge.consider(evidence);
        }
    }

    /** Adds several pieces, in an order in which two such calls cannot wait for each other. */
    public void postAll(Collection<Evidence> pieces) {
        pieces.stream()
                .sorted(Comparator.comparing(Evidence::staffId).thenComparing(Evidence::areaCode))
                .forEach(this::post);
    }

    /**
     * Lets a source speak anew of a person: what it said before counts no more, whichever areas it was about. Said again
     * just as it stands, nothing happens. All pieces must be of that person and source.
     */
    public void restate(UUID staffId, String source, String sourceId, Collection<Evidence> pieces) {
        hold(staffId, source, sourceId, pieces);
        var before = said(staffId, source, sourceId);
        var now = pieces.stream().collect(Collectors.toMap(Evidence::areaCode, Evidence::strength));
        if (before.equals(now)) {
            return;
        }
        withdraw(staffId, source, sourceId);
        before.keySet().forEach(area -> recall(staffId, area));
        postAll(pieces);
        before.keySet().stream().sorted().forEach(area -> judge.reconsider(staffId, area, source, sourceId));
    }

    /** Holds the lines of every area that is spoken of, before or now, in their order. */
    private void hold(UUID staffId, String source, String sourceId, Collection<Evidence> pieces) {
        var areas = new TreeSet<>(said(staffId, source, sourceId).keySet());
        pieces.forEach(piece -> areas.add(piece.areaCode()));
        areas.forEach(area -> jdbc.sql("""
                        select last_at
                          from competence.standing
                         where staff_id = :staff
                           and area_code = :area
                           for update
                        """)
                .param("staff", staffId)
                .param("area", area)
                .query(Timestamp.class)
                .list());
    }

    private Map<String, Integer> said(UUID staffId, String source, String sourceId) {
        return jdbc
                .sql("""
                        select area_code, strength
                          from competence.evidence
                         where staff_id = :staff
                           and source = :source
                           and source_id = :id
                        """)
                .param("staff", staffId)
                .param("source", source)
                .param("id", sourceId)
                .query((row, _) -> Map.entry(row.getString("area_code"), row.getInt("strength")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void withdraw(UUID staffId, String source, String sourceId) {
        jdbc.sql("""
                        with former as (
                            delete from competence.evidence
                             where staff_id = :staff
                               and source = :source
                               and source_id = :id
                            returning id, staff_id, area_code, source, source_id, strength, at, note, posted_at
                        )
                        insert into competence.evidence_before (id, staff_id, area_code, source, source_id, strength, at,
                               note, posted_at, withdrawn_at)
                        select id, staff_id, area_code, source, source_id, strength, at, note, posted_at, :now
                          from former
                        """)
                .param("staff", staffId)
                .param("source", source)
                .param("id", sourceId)
                .param("now", Timestamp.from(clock.instant()))
                .update();
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

    /** Puts the sums of the latest pieces at hand for whoever asks for thousands of people; the caller holds the line. */
    private void recall(UUID staffId, String area) {
        jdbc.sql("""
                        update competence.standing
                           set sums = array(select sum(strength) over (order by at desc, id desc)
                                              from competence.evidence
                                             where staff_id = :staff
                                               and area_code = :area
                                               and source <> 'TRAINING'
                                             order by at desc, id desc
                                             limit 20)::smallint[]
                         where staff_id = :staff
                           and area_code = :area
                        """).param("staff", staffId).param("area", area).update();
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
