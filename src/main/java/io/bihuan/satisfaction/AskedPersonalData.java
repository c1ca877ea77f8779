package io.bihuan.satisfaction;

import io.bihuan.customer.PersonalData;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On which day a customer was asked last. What they answered is nobody's: no answer knows who gave it. */
@Component
@Transactional
class AskedPersonalData implements PersonalData {

    private final JdbcClient jdbc;

    AskedPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String holder() {
        return "satisfaction";
    }

    @Override
    public List<Held> held(List<UUID> ids) {
        return jdbc.sql("""
                        select 'asked' as kind, null::timestamptz as at, asked_on::text as text
                          from satisfaction.asked
                         where who = any(:ids)
                         order by asked_on
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
    public int anonymise(List<UUID> ids) {
        return jdbc.sql("delete from satisfaction.asked where who = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }
}
