package io.bihuan.wechat;

import io.bihuan.customer.Ageing;
import io.bihuan.customer.OldRows;
import io.bihuan.customer.PersonalData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which follower of the account a customer is. What they wrote is the conversation's. */
@Component
@Transactional
class FollowerPersonalData implements PersonalData, Ageing {

    private static final String OLD = """
            select open_id
              from wechat.follower
             where heard_at < :before
             order by heard_at
             limit :most
            """;

    private final JdbcClient jdbc;

    FollowerPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String holder() {
        return "wechat";
    }

    @Override
    public String dataClass() {
        return "FOLLOWER";
    }

    @Override
    public List<Held> held(List<UUID> ids) {
        return jdbc.sql("""
                        select kind, at, text
                          from (select 'follower' as kind, heard_at as at, open_id as text
                                  from wechat.follower
                                 where customer_id = any(:ids)
                                 union all
                                select 'message.CUSTOMER', m.at, m.text
                                  from wechat.follower f
                                  join wechat.message m on m.open_id = f.open_id
                                 where f.customer_id = any(:ids)
                                   and m.text <> '') held
                         order by at
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
        return forget(jdbc.sql("select open_id from wechat.follower where customer_id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(String.class)
                .list());
    }

    @Override
    public int due(Instant before, int most) {
        return OldRows.count(jdbc, OLD, before, most);
    }

    @Override
    public int clear(Instant before, int most) {
        return forget(OldRows.keys(jdbc, OLD, String.class, before, most));
    }

    private int forget(List<String> followers) {
        var all = followers.toArray(String[]::new);
        jdbc.sql("delete from wechat.message where open_id = any(:ids)")
                .param("ids", all)
                .update();
        return jdbc.sql("delete from wechat.follower where open_id = any(:ids)")
                .param("ids", all)
                .update();
    }
}
