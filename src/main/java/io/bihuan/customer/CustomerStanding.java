package io.bihuan.customer;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Restricts what is kept of a customer to being kept, and frees it again (PIPL 47). */
@Service
@Transactional
public class CustomerStanding {

    private final JdbcClient jdbc;
    private final CustomerRows rows;
    private final Clock clock;

    CustomerStanding(JdbcClient jdbc, CustomerRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** From now on it is stored, and neither used nor changed. */
    public void restrict(CustomerId id) {
        set(id, Timestamp.from(clock.instant()));
    }

    /** It may be used again. */
    public void free(CustomerId id) {
        set(id, null);
    }

    private void set(CustomerId id, @Nullable Timestamp at) {
        UUID survivor = rows.survivor(id).value();
        jdbc.sql("update customer.customer set restricted_at = :at::timestamptz where id = :id and erased_at is null")
                .param("at", at)
                .param("id", survivor)
                .update();
    }
}
