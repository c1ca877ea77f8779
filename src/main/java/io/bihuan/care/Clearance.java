package io.bihuan.care;

import io.bihuan.conversation.Outreaches;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.standard.Standards;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last look before a customer is contacted: they allow it, have not come back by themselves, and are not asked too often. */
@Component
class Clearance {

    private final JdbcClient jdbc;
    private final Courses courses;
    private final Customers customers;
    private final Outreaches outreaches;
    private final Standards standards;

    Clearance(JdbcClient jdbc, Courses courses, Customers customers, Outreaches outreaches, Standards standards) {
        this.jdbc = jdbc;
        this.courses = courses;
        this.customers = customers;
        this.outreaches = outreaches;
        this.standards = standards;
    }

    /** Whether it is; where it is not, the contact has been put off or given up. Part of the caller's transaction. */
    boolean isGiven(CareTask task, Instant now) {
        if (!courses.mayContact(task.customerId(), task.campaign())) {
            move(task, "SKIPPED", task.dueAt());
            return false;
        }
        if (task.campaign() == Campaign.SILENT && cameBack(task, now)) {
            return false;
        }
        var rules = standards.inForce(CareStandard.class, now).rules();
        var latest = jdbc.sql("""
                        select done_at
                          from care.task
                         where customer_id = any(:customers)
                           and state = 'DONE'
                           and done_at > :since
                         order by done_at desc
                         limit :most
                        """)
                .param(
                        "customers",
                        customers.everyId(new CustomerId(task.customerId())).toArray(UUID[]::new))
                .param("since", Timestamp.from(now.minus(rules.mostContactsWithin())))
                .param("most", rules.mostContacts())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .list();
        if (latest.size() < rules.mostContacts()) {
            return true;
        }
        var free = latest.getLast().plus(rules.mostContactsWithin());
        move(task, free.isBefore(task.untilAt()) ? "OPEN" : "SKIPPED", free);
        return false;
    }

    /** Whoever has said a word since their sequence began is silent no more, even while the talk goes on. */
    private boolean cameBack(CareTask task, Instant now) {
        var begun = jdbc.sql("select begun_at from care.course where id = :id")
                .param("id", task.courseId())
                .query(Timestamp.class)
                .single()
                .toInstant();
        if (!outreaches.heardSince(new CustomerId(task.customerId()), begun)) {
            return false;
        }
        courses.heard(task.customerId(), null, now);
        return true;
    }

    private void move(CareTask task, String state, Instant due) {
        jdbc.sql("update care.task set state = :state, due_at = :due where id = :id")
                .param("state", state)
                .param("due", Timestamp.from(due))
                .param("id", task.id())
                .update();
    }
}
