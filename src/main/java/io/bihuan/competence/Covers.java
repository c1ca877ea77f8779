package io.bihuan.competence;

import io.bihuan.audit.Audit;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many master each area, how many are wanted, and who lies nearest to closing a gap. */
@Service
@Transactional
public class Covers {

    /** How many pieces each level of these people rests on; their sum stands with the line of person and area. */
    private static final String LEVELS = """
            select standing.staff_id, standing.area_code, sums, least(cast(:pieces as int), cardinality(sums)) as pieces
              from competence.standing
             where standing.staff_id = any(:staff)
               and sums <> '{}'
            """;

    private static final int WHOLE = 100;

    private final JdbcClient jdbc;
    private final CompetenceRules rules;
    private final Needs needs;
    private final Audit audit;
    private final Clock clock;

    Covers(JdbcClient jdbc, CompetenceRules rules, Needs needs, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.needs = needs;
        this.audit = audit;
        this.clock = clock;
    }

    private record Count(String code, int number) {}

    /** The level from which somebody masters an area, of 100. */
    @Transactional(readOnly = true)
    public int level() {
        return rules.at(clock.instant()).coverLevel();
    }

    /** Of these people how many master each area that any of them has evidence in. */
    @Transactional(readOnly = true)
    public Map<String, Integer> masters(Collection<UUID> staff) {
        return jdbc
                .sql("with level as (" + LEVELS + """
                        ) select area_code as code,
                                 (count(*) filter (where sums[pieces] >= (2 * :cover - 100) * pieces))::int as number
                            from level
                           group by area_code
                        """)
                .param("staff", staff.toArray(UUID[]::new))
                .param("pieces", rules.at(clock.instant()).levelEvidence())
                .param("cover", level())
                .query(Count.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Count::code, Count::number));
    }

    /** Of these people those who do not master the area, the nearest to it in front, whoever nothing is known of last. */
    @Transactional(readOnly = true)
    public List<UUID> lacking(Collection<UUID> staff, String area) {
        return jdbc.sql("with level as (" + LEVELS + """
                         and standing.area_code = :area
                        ) select id
                            from unnest(:staff) with ordinality as person (id, place)
                            left join level on level.staff_id = id
                           where pieces is null or sums[pieces] < (2 * :cover - 100) * pieces
                           order by sums[pieces]::float8 / pieces desc nulls last, place
                        """)
                .param("staff", staff.toArray(UUID[]::new))
                .param("pieces", rules.at(clock.instant()).levelEvidence())
                .param("cover", level())
                .param("area", area)
                .query(UUID.class)
                .list();
    }

    /** Of these people those whose skill was seen, by more than their being at a training. */
    @Transactional(readOnly = true)
    public Set<UUID> seen(Collection<UUID> staff) {
        return jdbc.sql("""
                        select person
                          from unnest(:staff::uuid[]) as person
                         where exists (select 1
                                         from competence.standing
                                        where staff_id = person and sums <> '{}')
                        """)
                .param("staff", staff.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    /** How many are wanted, by the code of an area or a duty. */
    @Transactional(readOnly = true)
    public Map<String, Integer> wanted(@Nullable UUID branch) {
        return jdbc
                .sql(
                        "select code, wanted as number from competence.demand where branch_id is not distinct from :branch")
                .param("branch", branch, java.sql.Types.OTHER)
                .query(Count.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Count::code, Count::number));
    }

    /** How many the standard wants of so many who serve, by the code of an area, with the rule that says so. */
    @Transactional(readOnly = true)
    public Map<String, Cover> demanded(int serving) {
        return rules.at(clock.instant()).demands().stream()
                .collect(Collectors.toMap(
                        CompetenceStandard.Demand::area,
                        demand -> new Cover(
                                demand.area(), Math.ceilDiv(serving * demand.percent(), WHOLE), 0, demand.rule()),
                        (one, _) -> one));
    }

    /** Says how many are wanted, from 0 to 100 000; null takes it back. */
    public void want(@Nullable UUID branch, String code, @Nullable Integer number, UUID by) {
        if (number == null) {
            jdbc.sql("delete from competence.demand where branch_id is not distinct from :branch and code = :code")
                    .param("branch", branch, java.sql.Types.OTHER)
                    .param("code", code)
                    .update();
        } else {
            jdbc.sql("""
                            insert into competence.demand (branch_id, code, wanted, set_by, set_at)
                            values (:branch, :code, :wanted, :by, :now)
                            on conflict (branch_id, code) do update
                               set wanted = excluded.wanted, set_by = excluded.set_by, set_at = excluded.set_at
                            """)
                    .param("branch", branch, java.sql.Types.OTHER)
                    .param("code", code)
                    .param("wanted", number)
                    .param("by", by)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
        audit.did(by, "competence.demand", "demand", code, Map.of("wanted", String.valueOf(number)));
    }

    /**
     * Asks for training for as many as are missing in an area: those who lie nearest to it and have no need open yet.
     *
     * @return for how many
     */
    public int raise(Collection<UUID> staff, Cover cover, UUID by) {
        if (cover.gap() == 0) {
            return 0;
        }
        var asked = open(staff, cover.code());
        var missing = cover.gap() - asked.size();
        var chosen = lacking(staff, cover.code()).stream()
                .filter(id -> !asked.contains(id))
                .limit(Math.max(0, missing))
                .toList();
        var reason = EvidenceNote.of("gap", String.valueOf(cover.wanted()), String.valueOf(cover.have()));
        chosen.forEach(id -> needs.demand(id, cover.code(), reason, clock.instant()));
        audit.did(by, "competence.gap-raised", "area", cover.code(), Map.of("people", String.valueOf(chosen.size())));
        return chosen.size();
    }

    private Set<UUID> open(Collection<UUID> staff, String area) {
        return jdbc.sql("""
                        select staff_id
                          from competence.need
                         where closed_at is null
                           and area_code = :area
                           and staff_id = any(:staff)
                        """)
                .param("area", area)
                .param("staff", staff.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }
}
