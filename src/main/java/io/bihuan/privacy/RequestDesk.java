package io.bihuan.privacy;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.calendar.Deadlines;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.CustomerStanding;
import io.bihuan.customer.Customers;
import io.bihuan.customer.PersonalData;
import io.bihuan.database.Ids;
import io.bihuan.standard.Standards;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what customers ask about their data, and does what is decided (PIPL 44 to 50). */
@Service
@Transactional
public class RequestDesk {

    private final RequestRows rows;
    private final Erasing erasing;
    private final Customers customers;
    private final CustomerStanding standing;
    private final Standards standards;
    private final Deadlines deadlines;
    private final Audit audit;
    private final Clock clock;

    RequestDesk(
            RequestRows rows,
            Erasing erasing,
            Customers customers,
            CustomerStanding standing,
            Standards standards,
            Deadlines deadlines,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.erasing = erasing;
        this.customers = customers;
        this.standing = standing;
        this.standards = standards;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes a request down; its clock starts. */
    public UUID take(CustomerId customer, RequestKind kind, String words, String verifiedBy, SignedIn by) {
        var now = clock.instant();
        var standard = standards.inForce(PrivacyStandard.class, now);
        var one = new Request(
                Ids.next(),
                rows.number(LocalDate.ofInstant(now, deadlines.zone())),
                customers.survivor(customer).value(),
                kind,
                words.strip(),
                verifiedBy.strip(),
                RequestState.OPEN,
                by.staffId(),
                now,
                deadlines.due(now, standard.rules().requestTerm()).dueAt(),
                null,
                null,
                "",
                List.of());
        rows.add(one, standard.version());
        did("privacy.request-taken", one, by.staffId());
        return one.id();
    }

    /** One request. */
    @Transactional(readOnly = true)
    public Request require(UUID id) {
        return rows.require(id);
    }

    /** Those without an answer, the most pressing first. */
    @Transactional(readOnly = true)
    public List<Request> open(int limit) {
        return rows.open(limit);
    }

    /** Those that are granted and wait for something to end before they are erased. */
    @Transactional(readOnly = true)
    public List<Request> waiting(int limit) {
        return rows.waiting(limit);
    }

    /** Those that are answered, the latest first. */
    @Transactional(readOnly = true)
    public List<Request> over(@Nullable Instant before, int limit) {
        return rows.over(before, limit);
    }

    /** What this customer asked, the latest first. */
    @Transactional(readOnly = true)
    public List<Request> of(CustomerId customer) {
        return rows.of(customers.everyId(customer));
    }

    /** What erasing this customer would have to wait for now, as {@code <reason>:<reference>}. */
    @Transactional(readOnly = true)
    public List<String> holds(CustomerId customer) {
        return erasing.holds(customer);
    }

    /** Everything that is held on a request's customer, module by module, in clear; that it was taken out is written down. */
    public Map<String, List<PersonalData.Held>> handOut(UUID id, SignedIn by) {
        var one = rows.require(id);
        audit.saw(
                by.staffId(),
                "privacy.data-handed-out",
                "customer",
                one.customerId().toString(),
                Map.of("request", one.number()));
        return erasing.held(new CustomerId(one.customerId()));
    }

    /** Grants it, and does it: what cannot be erased yet is restricted until it can. */
    public Deciding grant(UUID id, String note, SignedIn by) {
        var one = rows.lock(id);
        if (one.state() != RequestState.OPEN) {
            return new Deciding.DecidedAlready();
        }
        var customer = new CustomerId(one.customerId());
        var held = one.kind() == RequestKind.ERASURE ? erasing.holds(customer) : List.<String>of();
        var state = held.isEmpty() ? RequestState.GRANTED : RequestState.RESTRICTED;
        rows.decide(id, state, note.strip(), held, by.staffId(), clock.instant());
        did("privacy.request-granted", one, by.staffId());
        if (one.kind() == RequestKind.RESTRICTION || !held.isEmpty()) {
            standing.restrict(customer);
            erasing.restrict(customer);
        } else if (one.kind() == RequestKind.ERASURE) {
            erase(one, by.staffId());
        }
        return held.isEmpty() ? new Deciding.Done() : new Deciding.Waits(held);
    }

    /** Refuses it, with the reason that the customer is told. */
    public Deciding refuse(UUID id, String reason, SignedIn by) {
        var one = rows.lock(id);
        if (one.state() != RequestState.OPEN) {
            return new Deciding.DecidedAlready();
        }
        if (reason.isBlank()) {
            return new Deciding.NoReason();
        }
        rows.decide(id, RequestState.REFUSED, reason.strip(), List.of(), by.staffId(), clock.instant());
        did("privacy.request-refused", one, by.staffId());
        return new Deciding.Done();
    }

    /** Erases one that waited, if nothing holds it any more; returns whether it did. */
    boolean tryAgain(UUID id) {
        var one = rows.lock(id);
        var customer = new CustomerId(one.customerId());
        var decider = one.decidedBy();
        if (one.state() != RequestState.RESTRICTED
                || decider == null
                || !erasing.holds(customer).isEmpty()) {
            return false;
        }
        rows.decide(id, RequestState.GRANTED, one.reason(), List.of(), decider, clock.instant());
        erase(one, decider);
        return true;
    }

    private void erase(Request one, UUID by) {
        erasing.erase(new CustomerId(one.customerId()));
        did("privacy.erased", one, by);
    }

    private void did(String action, Request one, UUID by) {
        audit.did(by, action, "customer", one.customerId().toString(), Map.of("request", one.number()));
    }
}
