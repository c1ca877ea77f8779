package io.bihuan.customer;

import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pairs of customers who may be one. */
@Component
class DuplicateRows {

    private final JdbcClient jdbc;

    DuplicateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes a pair; one that was noted before stays as it was decided. False where it was. */
    boolean note(UUID one, UUID other, Ground ground, Instant now) {
        return jdbc.sql("""
                        insert into customer.duplicate (id, first_id, second_id, ground, found_at)
                        values (:id, least(:one, :other), greatest(:one, :other), :ground, :now)
                            on conflict (first_id, second_id) do nothing
                        """)
                        .param("id", Ids.next())
                        .param("one", one)
                        .param("other", other)
                        .param("ground", ground.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Somebody who knows says so: a pair that was told apart is looked at again. */
    void reopen(UUID one, UUID other) {
        jdbc.sql("""
                        update customer.duplicate
                           set state = 'OPEN', decided_by = null, decided_at = null
                         where first_id = least(:one, :other)
                           and second_id = greatest(:one, :other)
                        """).param("one", one).param("other", other).update();
    }

    void decide(CustomerId one, CustomerId other, String state, UUID by, Instant now) {
        jdbc.sql("""
                        update customer.duplicate
                           set state = :state, decided_by = :by, decided_at = :now
                         where first_id = least(:one, :other)
                           and second_id = greatest(:one, :other)
                        """)
                .param("state", state)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("one", one.value())
                .param("other", other.value())
                .update();
    }
}
