package io.bihuan.channel;

import io.bihuan.conversation.CustomerTalks;
import io.bihuan.customer.Ageing;
import io.bihuan.customer.OldRows;
import io.bihuan.customer.PersonalData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From which address and page visitors came, and on which devices a site has signed who they are. */
@Component
@Transactional
class VisitorPersonalData implements PersonalData, Ageing {

    private static final String OLD = """
            select conversation_id
              from channel.visitor
             where address <> ''
               and opened_at < :before
             order by opened_at
             limit :most
            """;

    private final JdbcClient jdbc;
    private final CustomerTalks talks;

    VisitorPersonalData(JdbcClient jdbc, CustomerTalks talks) {
        this.jdbc = jdbc;
        this.talks = talks;
    }

    @Override
    public String holder() {
        return "channel";
    }

    @Override
    public String dataClass() {
        return "VISITOR";
    }

    @Override
    public List<Held> held(List<UUID> ids) {
        return jdbc.sql("""
                        select 'visitor' as kind, opened_at as at, concat_ws(' · ', address, nullif(origin, '')) as text
                          from channel.visitor
                         where conversation_id = any(:talks)
                           and address <> ''
                         order by opened_at
                        """)
                .param("talks", talks.of(ids).toArray(UUID[]::new))
                .query(Held.class)
                .list();
    }

    @Override
    public List<Hold> holds(List<UUID> ids) {
        return List.of();
    }

    @Override
    public int anonymise(List<UUID> ids) {
        var all = talks.of(ids).toArray(UUID[]::new);
        jdbc.sql("delete from channel.signed_visitor where customer_id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
        jdbc.sql("delete from channel.further_token where conversation_id = any(:talks)")
                .param("talks", all)
                .update();
        return jdbc.sql("""
                        update channel.visitor
                           set address = '', origin = '', customer_id = null
                         where conversation_id = any(:talks)
                        """).param("talks", all).update();
    }

    @Override
    public int due(Instant before, int most) {
        return OldRows.count(jdbc, OLD, before, most);
    }

    @Override
    public int clear(Instant before, int most) {
        return OldRows.change(
                jdbc,
                "update channel.visitor set address = '', origin = '' where conversation_id in (" + OLD + ")",
                before,
                most);
    }
}
