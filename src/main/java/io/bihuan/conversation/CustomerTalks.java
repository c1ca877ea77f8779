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

    /** Every conversation held under one of these customers' ids, the oldest first. */
    public List<UUID> of(List<UUID> customers) {
        return jdbc.sql("select id from conversation.conversation where customer_id = any(:ids) order by opened_at, id")
                .param("ids", customers.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }
}
