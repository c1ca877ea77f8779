package io.bihuan.competence;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people stand in the areas, recomputed from the ledger each time: derived values are never kept. */
@Service
@Transactional(readOnly = true)
public class Levels {

    private final JdbcClient jdbc;
    private final CompetenceRules rules;
    private final Clock clock;

    Levels(JdbcClient jdbc, CompetenceRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    record Row(UUID staffId, String areaCode, int score, int pieces, int weak, Instant lastAt) {
        Level level() {
            return new Level(areaCode, score, pieces, weak, lastAt);
        }
    }

    /** Where one person stands, in the areas there is evidence on. */
    public List<Level> of(UUID staffId) {
        return of(List.of(staffId)).getOrDefault(staffId, List.of());
    }

    /** Where these people stand; whoever there is no evidence on is not there. */
    public Map<UUID, List<Level>> of(Collection<UUID> staff) {
        return jdbc
                .sql("""
                        with latest as (
                            select staff_id, area_code, strength, at,
                                   row_number() over (partition by staff_id, area_code order by at desc, id desc) as place
                              from competence.evidence
                             where staff_id = any(:staff)
                               and source <> 'TRAINING'
                        )
                        select staff_id, area_code, round((100 + avg(strength)) / 2)::int as score,
                               count(*)::int as pieces, (count(*) filter (where strength < 0))::int as weak,
                               max(at) as last_at
                          from latest
                         where place <= :pieces
                         group by staff_id, area_code
                        """)
                .param("staff", staff.toArray(UUID[]::new))
                .param("pieces", rules.at(clock.instant()).levelEvidence())
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::staffId, Collectors.mapping(Row::level, Collectors.toList())));
    }

    /** What was seen of a person in an area, the latest first; in every area for "". */
    public List<Evidence> evidence(UUID staffId, String areaCode, int limit) {
        return jdbc.sql("""
                        select staff_id, area_code, source, source_id, strength, at, note
                          from competence.evidence
                         where staff_id = :staff
                           and (:area = '' or area_code = :area)
                         order by at desc, id desc
                         limit :limit
                        """)
                .param("staff", staffId)
                .param("area", areaCode)
                .param("limit", limit)
                .query(Evidence.class)
                .list();
    }
}
