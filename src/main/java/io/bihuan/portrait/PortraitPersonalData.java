package io.bihuan.portrait;

import io.bihuan.customer.PersonalData;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was bought, and what is concluded from a customer's doings: handed out on request, taken away when they are erased. */
@Component
@Transactional
class PortraitPersonalData implements PersonalData {

    private final JdbcClient jdbc;

    PortraitPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String holder() {
        return "portrait";
    }

    @Override
    public List<Held> held(List<UUID> ids) {
        return jdbc.sql("""
                        select kind, at, text
                          from (select 'purchase' as kind, at, concat_ws(' · ', reference, product, amount) as text
                                  from portrait.purchase
                                 where customer_id = any(:ids)
                                 union all
                                select 'type', read_at, array_to_string(types, ' ')
                                  from portrait.reading
                                 where customer_id = any(:ids)
                                 union all
                                select 'tag', null::timestamptz, concat_ws(' ', tag, array_to_string(figures, ' '))
                                  from portrait.tag
                                 where customer_id = any(:ids)) held
                         order by at nulls last
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
        var all = ids.toArray(UUID[]::new);
        var gone = 0;
        for (var table : List.of("reading", "purchase", "grievance", "tag", "profile")) {
            gone += jdbc.sql("delete from portrait." + table + " where customer_id = any(:ids)")
                    .param("ids", all)
                    .update();
        }
        return gone
                + jdbc.sql("update portrait.contact set customer_id = null where customer_id = any(:ids)")
                        .param("ids", all)
                        .update();
    }
}
