package io.bihuan.portrait;

import io.bihuan.customer.Ageing;
import io.bihuan.customer.LastSeen;
import io.bihuan.customer.OldRows;
import io.bihuan.customer.PersonalData;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was bought, and what is concluded from a customer's doings: handed out on request, taken away when they are erased. */
@Component
@Transactional
class PortraitPersonalData implements PersonalData, Ageing {

    /** What a portrait is drawn from, table by table, and the column that says how old it is. */
    private static final Map<String, String> AGES = new LinkedHashMap<>();

    static {
        AGES.put("purchase", "at");
        AGES.put("reading", "read_at");
        AGES.put("grievance", "closed_at");
        AGES.put("contact", "at");
    }

    private final JdbcClient jdbc;

    PortraitPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String holder() {
        return "portrait";
    }

    @Override
    public String dataClass() {
        return "PORTRAIT";
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
                                select 'portrait-contact', at, channel
                                  from portrait.contact
                                 where customer_id = any(:ids)
                                 union all
                                select 'portrait-profile', read_at, concat_ws(' · ', array_to_string(types, ' '), spent,
                                       case when high_value then value_reasons::text end)
                                  from portrait.profile
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
    public Map<UUID, Instant> lastSeen(Collection<UUID> ids) {
        return LastSeen.in(jdbc, "portrait.purchase", "at", ids);
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

    /** Facts are only stored from now on; what was concluded from them goes. */
    @Override
    public void restrict(List<UUID> ids) {
        for (var table : List.of("tag", "profile")) {
            jdbc.sql("delete from portrait." + table + " where customer_id = any(:ids)")
                    .param("ids", ids.toArray(UUID[]::new))
                    .update();
        }
    }

    @Override
    public int due(Instant before, int most) {
        var found = 0;
        for (var age : AGES.entrySet()) {
            found += OldRows.count(jdbc, old(age), before, most);
        }
        return Math.min(found, most);
    }

    @Override
    public int clear(Instant before, int most) {
        var cleared = 0;
        for (var age : AGES.entrySet()) {
            cleared += OldRows.change(
                    jdbc,
                    "delete from portrait." + age.getKey() + " where ctid = any(array(" + old(age) + "))",
                    before,
                    most);
        }
        return cleared;
    }

    private static String old(Map.Entry<String, String> age) {
        var named = age.getKey().equals("contact") ? " and customer_id is not null" : "";
        return "select ctid from portrait." + age.getKey() + " where " + age.getValue() + " < :before" + named
                + " order by " + age.getValue() + " limit :most";
    }
}
