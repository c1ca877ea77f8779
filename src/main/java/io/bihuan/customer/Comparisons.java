package io.bihuan.customer;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers whose details changed, so that they are compared with everybody else's. */
@Component
class Comparisons {

    private final JdbcClient jdbc;

    Comparisons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Compares this customer with the others before long. */
    void later(UUID customer) {
        jdbc.sql("insert into customer.to_compare (customer_id) values (:id) on conflict do nothing")
                .param("id", customer)
                .update();
    }
}
