package io.bihuan.itemanalysis;

import io.bihuan.paper.AskedBefore;
import io.bihuan.question.QuestionRef;
import io.bihuan.standard.Standards;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whoever draws papers how hard questions turned out, once as many were asked as a judgement needs. */
@Component
class CountedShares implements AskedBefore {

    private final JdbcClient jdbc;
    private final Standards standards;
    private final Clock clock;

    CountedShares(JdbcClient jdbc, Standards standards, Clock clock) {
        this.jdbc = jdbc;
        this.standards = standards;
        this.clock = clock;
    }

    private record Share(UUID id, int version, double share) {}

    @Override
    public Map<QuestionRef, Double> shares(Collection<QuestionRef> questions) {
        var standard =
                standards.inForce(AnalysisStandard.class, clock.instant()).rules();
        var shares = new HashMap<QuestionRef, Double>();
        jdbc.sql("""
                        select question_id as id, version, sum(difficulty * asked) / sum(asked) as share
                          from itemanalysis.item
                         where question_id = any(:ids)
                           and difficulty is not null
                           and asked > 0
                         group by question_id, version
                        having sum(asked) >= :fewest
                        """)
                .param("ids", questions.stream().map(QuestionRef::id).toArray(UUID[]::new))
                .param("fewest", standard.items().fewestAnswers())
                .query(Share.class)
                .list()
                .forEach(row -> shares.put(new QuestionRef(row.id(), row.version()), row.share()));
        shares.keySet().retainAll(Set.copyOf(questions));
        return shares;
    }
}
