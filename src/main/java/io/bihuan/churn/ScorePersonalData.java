package io.bihuan.churn;

import io.bihuan.customer.PersonalData;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How likely somebody is held to leave. It is concluded, so it goes as soon as their data may only be stored. */
@Component
@Transactional
class ScorePersonalData implements PersonalData {

    private final JdbcClient jdbc;

    ScorePersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String holder() {
        return "churn";
    }

    @Override
    public List<Held> held(List<UUID> ids) {
        return jdbc.sql("""
                        select 'churn' as kind, scored_at as at,
                               concat_ws(' · ', level, round(risk::numeric, 3), reasons::text) as text
                          from churn.score
                         where customer_id = any(:ids)
                         order by scored_at
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Held.class)
                .list();
    }

    @Override
    public List<Hold> holds(List<UUID> ids) {
        return List.of();
    }

    @Override
    public void restrict(List<UUID> ids) {
        anonymise(ids);
    }

    @Override
    public int anonymise(List<UUID> ids) {
        return jdbc.sql("delete from churn.score where customer_id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }
}
