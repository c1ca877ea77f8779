package io.bihuan.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of one customer, masked: their details, how they stand, and what was changed. */
@Service
@Transactional(readOnly = true)
public class CustomerFile {

    private final JdbcClient jdbc;
    private final DetailRows details;

    CustomerFile(JdbcClient jdbc, DetailRows details) {
        this.jdbc = jdbc;
        this.details = details;
    }

    /** How a customer stands; {@code customer.standing.<STANDING>} is the wording. */
    public enum Standing {
        OPEN,
        RESTRICTED,
        ERASED
    }

    /** One change, masked before and after. */
    public record Change(String what, String before, String after, UUID changedBy, Instant changedAt) {}

    /** Their details but the name, kind by kind, the main one in front. */
    public List<Detail> details(CustomerId id) {
        return details.of(id);
    }

    /** Whether what is kept of them is restricted or erased; somebody who is not known counts as erased. */
    public Standing standing(CustomerId id) {
        return jdbc.sql("""
                        select case when erased_at is not null then 'ERASED'
                                    when restricted_at is not null then 'RESTRICTED'
                                    else 'OPEN' end
                          from customer.customer
                         where id = :id
                        """)
                .param("id", id.value())
                .query((row, number) -> Standing.valueOf(row.getString(1)))
                .optional()
                .orElse(Standing.ERASED);
    }

    /** What was changed, the latest first. */
    public List<Change> changes(CustomerId id, int limit) {
        return jdbc.sql("""
                        select what, before, after, changed_by, changed_at
                          from customer.change
                         where customer_id = :id
                         order by changed_at desc
                         limit :limit
                        """)
                .param("id", id.value())
                .param("limit", limit)
                .query(Change.class)
                .list();
    }
}
