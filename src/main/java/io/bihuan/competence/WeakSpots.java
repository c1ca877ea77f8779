package io.bihuan.competence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What evidence says of areas rather than of people: where weakness shows, who saw it, and in whom. */
@Service
@Transactional(readOnly = true)
public class WeakSpots {

    private final JdbcClient jdbc;

    WeakSpots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How often one source saw an area, and how often it saw it weak. */
    public record Line(String areaCode, String source, long weak, long seen) {}

    /** How often somebody was seen weak in an area. */
    public record Whose(UUID staffId, long weak) {}

    /** Every area and source from an instant up to, and not at, another, of these people. */
    public List<Line> between(Collection<UUID> staff, Instant from, Instant until) {
        return jdbc.sql("""
                        select area_code, source, count(*) filter (where strength < 0) as weak, count(*) as seen
                          from competence.evidence
                         where staff_id = any(:staff)
                           and at >= :from
                           and at < :until
                           and source <> 'TRAINING'
                         group by area_code, source
                        """)
                .param("staff", staff.toArray(UUID[]::new))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(Line.class)
                .list();
    }

    /** Who of these people was seen weak in an area most often, the weakest first. */
    public List<Whose> people(String areaCode, Collection<UUID> staff, Instant from, Instant until, int most) {
        return jdbc.sql("""
                        select staff_id, count(*) as weak
                          from competence.evidence
                         where staff_id = any(:staff)
                           and area_code = :area
                           and at >= :from
                           and at < :until
                           and strength < 0
                           and source <> 'TRAINING'
                         group by staff_id
                         order by weak desc, staff_id
                         limit :most
                        """)
                .param("staff", staff.toArray(UUID[]::new))
                .param("area", areaCode)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("most", most)
                .query(Whose.class)
                .list();
    }
}
