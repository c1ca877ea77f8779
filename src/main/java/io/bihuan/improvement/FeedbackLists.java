package io.bihuan.improvement;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of customer feedback as it is read and printed. */
@Service
@Transactional(readOnly = true)
public class FeedbackLists {

    private final JdbcClient jdbc;

    FeedbackLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One entry of the register. */
    public record Row(
            UUID id,
            LocalDate receivedOn,
            String customerNumber,
            String feedback,
            String handling,
            String outcome,
            String suggestion,
            UUID ownerId) {}

    /** The entries of the days from one up to and including another, the latest first, at most so many. */
    public List<Row> between(LocalDate from, LocalDate to, int limit) {
        return jdbc.sql("""
                        select id, received_on, customer_number, feedback, handling, outcome, suggestion, owner_id
                          from improvement.feedback
                         where received_on between :from and :to
                         order by received_on desc, registered_at desc
                         limit :limit
                        """)
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .param("limit", limit)
                .query(Row.class)
                .list();
    }
}
