package io.bihuan.improvement;

import io.bihuan.audit.Audit;
import io.bihuan.customer.Contact;
import io.bihuan.customer.Customers;
import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the register of customer feedback and improvement (M-12). */
@Service
@Transactional
public class FeedbackDesk {

    private final JdbcClient jdbc;
    private final Customers customers;
    private final CardDesk cards;
    private final Audit audit;
    private final Clock clock;

    FeedbackDesk(JdbcClient jdbc, Customers customers, CardDesk cards, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    /** Enters feedback. One that suggests something puts a card on the board. */
    public UUID register(NewFeedback feedback, UUID by) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into improvement.feedback (id, received_on, customer_number, feedback, handling,
                               suggestion, owner_id, registered_by, registered_at)
                        values (:id, :on, :customer, :feedback, :handling, :suggestion, :owner, :by, :now)
                        """)
                .param("id", id)
                .param("on", Date.valueOf(feedback.receivedOn()))
                .param("customer", number(feedback.customerNumber()))
                .param("feedback", feedback.feedback().strip())
                .param("handling", feedback.handling().strip())
                .param("suggestion", feedback.suggestion().strip())
                .param("owner", feedback.ownerId())
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (!feedback.suggestion().isBlank()) {
            cards.propose(
                    new NewCard(
                            feedback.suggestion().strip(),
                            feedback.feedback().strip(),
                            "",
                            "FEEDBACK",
                            id.toString(),
                            "/feedback"),
                    by);
        }
        audit.did(by, "feedback.registered", "feedback", id);
        return id;
    }

    /** Writes down what came of it. */
    public void conclude(UUID id, String outcome, UUID by) {
        var found = jdbc.sql("update improvement.feedback set outcome = :outcome where id = :id")
                .param("outcome", outcome.strip())
                .param("id", id)
                .update();
        if (found == 0) {
            throw new NotFound("feedback " + id);
        }
        audit.did(by, "feedback.concluded", "feedback", id);
    }

    private String number(String given) {
        return given.isBlank()
                ? customers
                        .preview(customers.findOrCreate(new Contact(null, null, null, null)))
                        .number()
                : given.strip();
    }
}
