package io.bihuan.competence;

import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people need to learn: raised by evidence, met by training that shows in live service, or closed by hand. */
@Service
@Transactional
public class Needs {

    private final JdbcClient jdbc;
    private final CompetenceRules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Needs(JdbcClient jdbc, CompetenceRules rules, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /** Every open need, the oldest first. */
    @Transactional(readOnly = true)
    public List<OpenNeed> open() {
        return jdbc.sql("""
                        select id, staff_id, area_code, arisen_at, reasons, trained_at
                          from competence.need
                         where closed_at is null
                         order by arisen_at, id
                        """).query((row, number) -> read(row)).list();
    }

    /** The open needs of one person, the oldest first. */
    @Transactional(readOnly = true)
    public List<OpenNeed> openOf(UUID staffId) {
        return jdbc.sql("""
                        select id, staff_id, area_code, arisen_at, reasons, trained_at
                          from competence.need
                         where closed_at is null
                           and staff_id = :staff
                         order by arisen_at, id
                        """)
                .param("staff", staffId)
                .query((row, number) -> read(row))
                .list();
    }

    /** The open needs of these people, the oldest first. */
    @Transactional(readOnly = true)
    public List<OpenNeed> openOf(Collection<UUID> staff) {
        return jdbc.sql("""
                        select id, staff_id, area_code, arisen_at, reasons, trained_at
                          from competence.need
                         where closed_at is null
                           and staff_id = any(:staff)
                         order by arisen_at, id
                        """)
                .param("staff", staff.toArray(UUID[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    /** Asks for training in an area at once, as a failed test does; where a need stands open already, it stays as it is. */
    public void demand(UUID staffId, String areaCode, String reason, Instant at) {
        var id = Ids.next();
        var raised = jdbc.sql("""
                        insert into competence.need (id, staff_id, area_code, arisen_at, reasons)
                        values (:id, :staff, :area, :at, :reasons)
                        on conflict (staff_id, area_code) where closed_at is null do nothing
                        """)
                .param("id", id)
                .param("staff", staffId)
                .param("area", areaCode)
                .param("at", Timestamp.from(at))
                .param("reasons", new String[] {reason})
                .update();
        if (raised == 1) {
            events.publishEvent(new NeedArisen(id, staffId, areaCode, at, List.of(reason)));
        }
    }

    /** Closes a need by a person's judgement, with the ground; one that is closed already stays as it is. */
    public void close(UUID needId, String ground, UUID by) {
        var known = jdbc.sql("select count(*) from competence.need where id = :id")
                .param("id", needId)
                .query(Integer.class)
                .single();
        if (known == 0) {
            throw new NotFound("need " + needId);
        }
        shut(needId, clock.instant(), ground, by);
    }

    /** Looks again at a person's area after new evidence. The caller holds the line of that person and area. */
    void consider(Evidence latest) {
        var rule = new NeedRule(rules.at(latest.at()));
        var open = openOf(latest.staffId()).stream()
                .filter(need -> need.areaCode().equals(latest.areaCode()))
                .findFirst();
        if (open.isPresent()) {
            follow(open.get(), rule);
        } else if (latest.isWeak()) {
            rule.arises(seenSince(latest.staffId(), latest.areaCode(), lastClosed(latest)))
                    .ifPresent(pieces -> raise(latest, pieces));
        }
    }

    private void raise(Evidence latest, List<Sighting> pieces) {
        var id = Ids.next();
        var at = pieces.getLast().at();
        var reasons = pieces.stream().map(Sighting::note).toList();
        jdbc.sql("""
                        insert into competence.need (id, staff_id, area_code, arisen_at, reasons)
                        values (:id, :staff, :area, :at, :reasons)
                        """)
                .param("id", id)
                .param("staff", latest.staffId())
                .param("area", latest.areaCode())
                .param("at", Timestamp.from(at))
                .param("reasons", reasons.toArray(String[]::new))
                .update();
        events.publishEvent(new NeedArisen(id, latest.staffId(), latest.areaCode(), at, reasons));
    }

    private void follow(OpenNeed need, NeedRule rule) {
        var seen = seenSince(need.staffId(), need.areaCode(), need.arisenAt());
        rule.trained(need.arisenAt(), seen).ifPresent(trained -> {
            jdbc.sql("update competence.need set trained_at = :at where id = :id")
                    .param("at", Timestamp.from(trained))
                    .param("id", need.id())
                    .update();
            rule.met(trained, seen).ifPresent(met -> shut(need.id(), met, "", null));
        });
    }

    private void shut(UUID needId, Instant at, String ground, @Nullable UUID by) {
        jdbc.sql("""
                        update competence.need
                           set closed_at = :at, closed_by = :by, ground = :ground
                         where id = :id
                           and closed_at is null
                        """)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("ground", ground)
                .param("id", needId)
                .update();
    }

    /** Evidence that a former need has used up does not raise the next one. */
    private Instant lastClosed(Evidence latest) {
        return jdbc.sql("""
                        select max(greatest(arisen_at, closed_at))
                          from competence.need
                         where staff_id = :staff
                           and area_code = :area
                        """)
                .param("staff", latest.staffId())
                .param("area", latest.areaCode())
                .query((row, number) -> row.getTimestamp(1) == null
                        ? Instant.EPOCH
                        : row.getTimestamp(1).toInstant())
                .single();
    }

    private List<Sighting> seenSince(UUID staffId, String areaCode, Instant since) {
        return jdbc.sql("""
                        select at, strength, source, source_id, note
                          from competence.evidence
                         where staff_id = :staff
                           and area_code = :area
                           and at > :since
                         order by at
                        """)
                .param("staff", staffId)
                .param("area", areaCode)
                .param("since", Timestamp.from(since))
                .query((row, number) -> Sighting.of(new Evidence(
                        staffId,
                        areaCode,
                        row.getString("source"),
                        row.getString("source_id"),
                        row.getInt("strength"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("note"))))
                .list();
    }

    private static OpenNeed read(ResultSet row) throws SQLException {
        var trained = row.getTimestamp("trained_at");
        return new OpenNeed(
                row.getObject("id", UUID.class),
                row.getObject("staff_id", UUID.class),
                row.getString("area_code"),
                row.getTimestamp("arisen_at").toInstant(),
                List.of((String[]) row.getArray("reasons").getArray()),
                trained == null ? null : trained.toInstant());
    }
}
