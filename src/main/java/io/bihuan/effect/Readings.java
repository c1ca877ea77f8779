package io.bihuan.effect;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was read of each person at the points: kept as read, so that an evaluation says tomorrow what it said today. */
@Component
class Readings {

    private final JdbcClient jdbc;

    Readings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person's figure at a point. */
    record Reading(Moment moment, Indicator indicator, UUID staffId, double value) {}

    void keep(UUID evaluation, Moment moment, Indicator indicator, Map<UUID, Double> values) {
        var staff = List.copyOf(values.keySet());
        jdbc.sql("""
                        insert into effect.reading (evaluation_id, moment, indicator, staff_id, value)
                        select :id, :moment, :indicator, r.staff_id, r.value
                          from unnest(:staff::uuid[], :value::float8[]) as r (staff_id, value)
                        on conflict do nothing
                        """)
                .param("id", evaluation)
                .param("moment", moment.name())
                .param("indicator", indicator.name())
                .param("staff", staff.toArray(UUID[]::new))
                .param("value", staff.stream().map(values::get).toArray(Double[]::new))
                .update();
    }

    List<Reading> of(UUID evaluation) {
        return jdbc.sql("""
                        select moment, indicator, staff_id, value
                          from effect.reading
                         where evaluation_id = :id
                        """).param("id", evaluation).query(Reading.class).list();
    }
}
