package io.bihuan.conversation;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The conversations of a customer, for modules that keep something beside each. */
@Service
@Transactional(readOnly = true)
public class CustomerTalks {

    private final JdbcClient jdbc;

    CustomerTalks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether one of them is in a conversation now: their latest is not closed yet. */
    public boolean goesOn(List<UUID> customers) {
        return jdbc.sql("""
                        select exists (
                            select from unnest(:ids::uuid[]) as asked (id)
                             cross join lateral (
                                select state
                                  from conversation.conversation
                                 where customer_id = asked.id
                                 order by opened_at desc
                                 limit 1) latest
                             where latest.state <> 'CLOSED')
                        """)
                .param("ids", customers.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Every conversation held under one of these customers' ids, the oldest first. */
    public List<UUID> of(List<UUID> customers) {
        return jdbc.sql("select id from conversation.conversation where customer_id = any(:ids) order by opened_at, id")
                .param("ids", customers.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }
}
