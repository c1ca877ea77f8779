package io.bihuan.effect;

import io.bihuan.assessment.PracticalDecided;
import io.bihuan.assessment.SittingMarked;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the results of theory tests and practical assessments as they are released; the latest round counts. */
@Component
@Transactional
class ScoreLedger {

    private final JdbcClient jdbc;

    ScoreLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Latest(UUID staffId, double score) {}

    @ApplicationModuleListener
    void on(SittingMarked marked) {
        keep(
                marked.sittingId(),
                marked.staffId(),
                Indicator.KNOWLEDGE,
                marked.score().doubleValue(),
                marked.round(),
                marked.at());
    }

    @ApplicationModuleListener
    void on(PracticalDecided decided) {
        keep(
                decided.practicalId(),
                decided.staffId(),
                Indicator.SKILL,
                decided.score().doubleValue(),
                decided.round(),
                decided.at());
    }

    void keep(UUID source, UUID staff, Indicator indicator, double score, int round, Instant at) {
        jdbc.sql("""
                        insert into effect.score (source_id, staff_id, indicator, score, round, at)
                        values (:source, :staff, :indicator, :score, :round, :at)
                        on conflict (source_id) do update
                           set score = excluded.score, round = excluded.round
                         where score.round < excluded.round
                        """)
                .param("source", source)
                .param("staff", staff)
                .param("indicator", indicator.name())
                .param("score", score)
                .param("round", round)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The latest result of each of these people between the instants. */
    Map<UUID, Double> latest(Collection<UUID> staff, Indicator indicator, Instant after, Instant upTo) {
        return jdbc
                .sql("""
                        select distinct on (staff_id) staff_id, score::float8 as score
                          from effect.score
                         where staff_id = any(:staff)
                           and indicator = :indicator
                           and at > :after
                           and at <= :until
                         order by staff_id, at desc
                        """)
                .param("staff", staff.toArray(UUID[]::new))
                .param("indicator", indicator.name())
                .param("after", Timestamp.from(after))
                .param("until", Timestamp.from(upTo))
                .query(Latest.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Latest::staffId, Latest::score));
    }
}
