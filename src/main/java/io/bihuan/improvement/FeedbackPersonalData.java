package io.bihuan.improvement;

import io.bihuan.customer.Customers;
import io.bihuan.customer.PersonalData;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Feedback in the register under a customer's number. What became of it, in work and effect, stays without their words. */
@Component
@Transactional
class FeedbackPersonalData implements PersonalData {

    private static final String GONE = "[***]";

    private final JdbcClient jdbc;
    private final Customers customers;

    FeedbackPersonalData(JdbcClient jdbc, Customers customers) {
        this.jdbc = jdbc;
        this.customers = customers;
    }

    @Override
    public String holder() {
        return "improvement";
    }

    @Override
    public List<Held> held(List<UUID> ids) {
        return jdbc.sql("""
                        select 'feedback' as kind, registered_at as at,
                               concat_ws(' · ', feedback, nullif(handling, ''), nullif(outcome, ''),
                                         nullif(suggestion, '')) as text
                          from improvement.feedback
                         where customer_number = any(:numbers)
                         order by registered_at
                        """)
                .param("numbers", customers.numbers(ids).toArray(String[]::new))
                .query(Held.class)
                .list();
    }

    @Override
    public List<Hold> holds(List<UUID> ids) {
        return List.of();
    }

    @Override
    public int anonymise(List<UUID> ids) {
        return jdbc.sql("""
                        update improvement.feedback
                           set feedback = :gone, handling = case when handling = '' then '' else :gone end,
                               outcome = case when outcome = '' then '' else :gone end
                         where customer_number = any(:numbers)
                        """)
                .param("gone", GONE)
                .param("numbers", customers.numbers(ids).toArray(String[]::new))
                .update();
    }
}
