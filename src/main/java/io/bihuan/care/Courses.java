package io.bihuan.care;

import io.bihuan.calendar.Deadlines;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.database.Ids;
import io.bihuan.privacy.Consents;
import io.bihuan.standard.Standards;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins courses of care and ends them; the same source begins one, however often it is told. */
@Service
@Transactional
public class Courses {

    private static final int PERCENT = 100;

    private final JdbcClient jdbc;
    private final Customers customers;
    private final Consents consents;
    private final Deadlines deadlines;
    private final Standards standards;
    private final Clock clock;

    Courses(
            JdbcClient jdbc,
            Customers customers,
            Consents consents,
            Deadlines deadlines,
            Standards standards,
            Clock clock) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.consents = consents;
        this.deadlines = deadlines;
        this.standards = standards;
        this.clock = clock;
    }

    /**
     * Somebody has bought something: the guarantee begins, and with it its contacts. Of a purchase whose guarantee is over,
     * as old files tell of, it is only known that they were heard of then.
     */
    public boolean purchased(UUID customer, String reference, @Nullable UUID branch, Instant at) {
        var rules = rules(at);
        heard(customer, branch, at);
        if (at.plus(Duration.ofDays(rules.guaranteeDays() + 1L)).isBefore(clock.instant())) {
            return false;
        }
        var last = rules.contactDays().getLast();
        return begin(
                Campaign.AFTER_SALE,
                customer,
                reference,
                branch,
                at,
                Schedule.of(at, rules.contactDays(), rules.guaranteeDays() + 1 - last, rules, clock.getZone()));
    }

    /** A service has ended: it is visited, where the lot falls on it. */
    void served(UUID customer, UUID conversation, @Nullable UUID branch, Instant at) {
        var rules = rules(at);
        if (Schedule.lot("VISITED", conversation.toString()) >= rules.returnVisitPercent()) {
            return;
        }
        var due = deadlines.due(at, rules.returnVisit()).dueAt();
        var slot = Schedule.of(at, List.of(1), 1, rules, clock.getZone()).getFirst();
        begin(
                Campaign.RETURN_VISIT,
                customer,
                conversation.toString(),
                branch,
                at,
                List.of(new Schedule.Slot(slot.dueAt(), due)));
    }

    /** A customer has gone silent: the sequence begins. */
    boolean silent(UUID customer, @Nullable UUID branch, Instant lastHeard, Instant now) {
        var rules = rules(now);
        return begin(
                Campaign.SILENT,
                customer,
                customer + "|" + lastHeard,
                branch,
                now,
                Schedule.of(now, rules.silentContactDays(), rules.silentGraceDays(), rules, clock.getZone()));
    }

    /** A customer was heard of; whoever was silent has come back, and their sequence stops. */
    void heard(UUID customer, @Nullable UUID branch, Instant at) {
        jdbc.sql("""
                        insert into care.heard as h (customer_id, branch_id, last_at)
                        values (:customer, :branch::uuid, :at)
                        on conflict (customer_id) do update
                           set last_at = greatest(h.last_at, excluded.last_at),
                               branch_id = coalesce(excluded.branch_id, h.branch_id)
                        """)
                .param("customer", survivor(customer))
                .param("branch", branch)
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("""
                        update care.course
                           set returned_at = :at
                         where customer_id = any(:customers)
                           and begun_at < :at
                           and begun_at > :since
                           and returned_at is null
                        """)
                .param("at", Timestamp.from(at))
                .param(
                        "since",
                        Timestamp.from(at.minus(Duration.ofDays(rules(at).effectDays()))))
                .param("customers", everyId(customer))
                .update();
        stop(customer, Campaign.SILENT, "ANSWERED", at);
    }

    /** A customer has complained: courses that ran before did not prevent it. */
    void complained(UUID customer, Instant at) {
        jdbc.sql("""
                        update care.course
                           set complained_at = :at
                         where customer_id = any(:customers)
                           and begun_at < :at
                           and begun_at > :since
                           and complained_at is null
                        """)
                .param("at", Timestamp.from(at))
                .param(
                        "since",
                        Timestamp.from(at.minus(Duration.ofDays(rules(at).effectDays()))))
                .param("customers", everyId(customer))
                .update();
    }

    /** Ends the running courses of a customer, of one campaign or with null of all, and calls their contacts off. */
    void stop(UUID customer, @Nullable Campaign campaign, String state, Instant at) {
        var ended = jdbc.sql("""
                        update care.course
                           set state = :state, ended_at = :at
                         where customer_id = any(:customers)
                           and state = 'RUNNING'
                           and begun_at < :at
                           and (:campaign::text is null or campaign = :campaign)
                        returning id
                        """)
                .param("state", state)
                .param("at", Timestamp.from(at))
                .param("customers", everyId(customer))
                .param("campaign", campaign == null ? null : campaign.name())
                .query(UUID.class)
                .list();
        if (!ended.isEmpty()) {
            jdbc.sql("update care.task set state = 'CANCELLED' where course_id = any(:ended) and state = 'OPEN'")
                    .param("ended", ended.toArray(UUID[]::new))
                    .update();
        }
    }

    /** Whether a customer may be contacted by a campaign at all. */
    boolean mayContact(UUID customer, Campaign campaign) {
        var declined = jdbc.sql("select count(*) from care.decline where customer_id = any(:customers)")
                .param("customers", everyId(customer))
                .query(Integer.class)
                .single();
        if (declined > 0) {
            return false;
        }
        var word = consents.word(new CustomerId(customer), Consents.CARE);
        return switch (word) {
            case AGREED -> true;
            case REFUSED -> false;
            case NEVER_SAID ->
                campaign != Campaign.SILENT || !rules(clock.instant()).silentNeedsConsent();
        };
    }

    private boolean begin(
            Campaign campaign,
            UUID customer,
            String source,
            @Nullable UUID branch,
            Instant at,
            List<Schedule.Slot> slots) {
        if (!mayContact(customer, campaign)) {
            return false;
        }
        var who = survivor(customer);
        var heldOut = Schedule.lot(campaign.name(), who.toString())
                >= PERCENT - rules(at).holdOutPercent();
        var id = Ids.next();
        var fresh = jdbc.sql("""
                                insert into care.course (id, campaign, customer_id, branch_id, source_id, begun_at,
                                       held_out, state)
                                values (:id, :campaign, :customer, :branch::uuid, :source, :at, :heldOut, :state)
                                on conflict (campaign, source_id) do nothing
                                """)
                        .param("id", id)
                        .param("campaign", campaign.name())
                        .param("customer", who)
                        .param("branch", branch)
                        .param("source", source)
                        .param("at", Timestamp.from(at))
                        .param("heldOut", heldOut)
                        .param("state", heldOut ? "HELD_OUT" : "RUNNING")
                        .update()
                == 1;
        for (var step = 0; fresh && !heldOut && step < slots.size(); step++) {
            jdbc.sql("""
                            insert into care.task (id, course_id, campaign, customer_id, branch_id, step, steps, due_at,
                                   until_at, state)
                            values (:id, :course, :campaign, :customer, :branch::uuid, :step, :steps, :due, :until, 'OPEN')
                            """)
                    .param("id", Ids.next())
                    .param("course", id)
                    .param("campaign", campaign.name())
                    .param("customer", who)
                    .param("branch", branch)
                    .param("step", step + 1)
                    .param("steps", slots.size())
                    .param("due", Timestamp.from(slots.get(step).dueAt()))
                    .param("until", Timestamp.from(slots.get(step).untilAt()))
                    .update();
        }
        return fresh;
    }

    private UUID survivor(UUID customer) {
        return customers.survivor(new CustomerId(customer)).value();
    }

    private UUID[] everyId(UUID customer) {
        return customers.everyId(new CustomerId(customer)).toArray(UUID[]::new);
    }

    private CareStandard rules(Instant at) {
        return standards.inForce(CareStandard.class, at).rules();
    }
}
