package io.bihuan.competence;

import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people need to learn: raised by evidence, met by training that shows in live service, or closed by hand. */
@Service
@Transactional
public class Needs {

    private final JdbcClient jdbc;
    private final NeedRows rows;
    private final NeedBases bases;
    private final NeedJudge judge;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Needs(
            JdbcClient jdbc,
            NeedRows rows,
            NeedBases bases,
            NeedJudge judge,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.bases = bases;
        this.judge = judge;
        this.events = events;
        this.clock = clock;
    }

    /** Every open need, the oldest first. */
    @Transactional(readOnly = true)
    public List<OpenNeed> open() {
        return jdbc.sql(NeedRows.SELECT + """
                         where closed_at is null
                         order by arisen_at, id
                        """)
                .query((row, number) -> NeedRows.read(row))
                .list();
    }

    /** The open needs of one person, the oldest first. */
    @Transactional(readOnly = true)
    public List<OpenNeed> openOf(UUID staffId) {
        return jdbc.sql(NeedRows.SELECT + """
                         where closed_at is null
                           and staff_id = :staff
                         order by arisen_at, id
                        """)
                .param("staff", staffId)
                .query((row, number) -> NeedRows.read(row))
                .list();
    }

    /** How many needs of these people stand open. */
    @Transactional(readOnly = true)
    public int countOpen(Collection<UUID> staff) {
        return jdbc.sql("select count(*) from competence.need where closed_at is null and staff_id = any(:staff)")
                .param("staff", staff.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    /** The open needs of these people, the oldest first. */
    @Transactional(readOnly = true)
    public List<OpenNeed> openOf(Collection<UUID> staff) {
        return jdbc.sql(NeedRows.SELECT + """
                         where closed_at is null
                           and staff_id = any(:staff)
                         order by arisen_at, id
                        """)
                .param("staff", staff.toArray(UUID[]::new))
                .query((row, number) -> NeedRows.read(row))
                .list();
    }

    /** The needs of one person that were closed, the latest first. */
    @Transactional(readOnly = true)
    public List<ClosedNeed> closedOf(UUID staffId, int limit) {
        return jdbc.sql("""
                        select id, area_code, arisen_at, closed_at, ground
                          from competence.need
                         where staff_id = :staff
                           and closed_at is not null
                         order by closed_at desc, id
                         limit :limit
                        """)
                .param("staff", staffId)
                .param("limit", limit)
                .query(ClosedNeed.class)
                .list();
    }

    /** Asks for training in an area at once, by somebody's judgement; a need that stands open already rests on it too. */
    public void demand(UUID staffId, String areaCode, String reason, Instant at) {
        ask(staffId, areaCode, NeedBases.DEMAND, reason, reason, at);
    }

    /**
     * Asks for training in an area at once, as a failed test does, for as long as its verdict stands; a need that stands
     * open already rests on it too.
     *
     * @param verdictId which verdict, as it will be named when it is overturned
     */
    public void demandFor(UUID staffId, String areaCode, String verdictId, String reason, Instant at) {
        ask(staffId, areaCode, NeedBases.VERDICT, verdictId, reason, at);
    }

    /** A verdict was overturned: what it asked for rests on it no more, and is over where it rests on nothing else. */
    public void overturned(UUID staffId, String verdictId) {
        bases.restingOn(staffId, NeedBases.VERDICT, verdictId)
                .forEach(need -> judge.withdraw(need, NeedBases.VERDICT, verdictId));
    }

    private void ask(UUID staffId, String areaCode, String source, String sourceId, String reason, Instant at) {
        var fresh = Ids.next();
        var raised = rows.add(fresh, staffId, areaCode, at, List.of(reason));
        rows.open(staffId, areaCode).ifPresent(need -> bases.add(need.id(), source, sourceId, reason));
        if (raised) {
            events.publishEvent(new NeedArisen(fresh, staffId, areaCode, at, List.of(reason)));
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
        rows.shut(needId, clock.instant(), ground, by);
    }
}
