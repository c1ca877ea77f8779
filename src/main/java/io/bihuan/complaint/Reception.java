package io.bihuan.complaint;

import io.bihuan.audit.Audit;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Where complaints come in: who complains, whether all that is needed was said, and whether it must be escalated at once. */
@Component
class Reception {

    private final Complaints complaints;
    private final History history;
    private final ComplaintRules standards;
    private final StageClock stageClock;
    private final StageTimer stageTimer;
    private final EscalationDesk escalations;
    private final ConversationLists conversations;
    private final Customers customers;
    private final People people;
    private final Chain chain;
    private final Tallies tallies;
    private final Notices notices;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reception(
            Complaints complaints,
            History history,
            ComplaintRules standards,
            StageClock stageClock,
            StageTimer stageTimer,
            EscalationDesk escalations,
            ConversationLists conversations,
            Customers customers,
            People people,
            Chain chain,
            Tallies tallies,
            Notices notices,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.complaints = complaints;
        this.history = history;
        this.standards = standards;
        this.stageClock = stageClock;
        this.stageTimer = stageTimer;
        this.escalations = escalations;
        this.conversations = conversations;
        this.customers = customers;
        this.people = people;
        this.chain = chain;
        this.tallies = tallies;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Opens it, in the stage of reception. */
    Opening take(NewComplaint asked, UUID by) {
        var from = origin(asked);
        var faults = faults(asked, from);
        var customer = from.customerId();
        if (!faults.isEmpty() || customer == null) {
            return new Opening.Incomplete(faults);
        }
        var now = clock.instant();
        var valid = standards.at(now);
        var twins = asked.anyway() ? List.<Twin>of() : twins(customer, asked, valid.rules());
        if (!twins.isEmpty()) {
            return new Opening.MuchLike(twins);
        }
        var inHouse = people.find(by).isPresent();
        var owner = inHouse ? by : chain.supervisors(null).stream().findFirst().orElse(null);
        var progress = Progress.begun(now, stageClock.limits(valid.rules()));
        var complaint = new Complaint(
                ComplaintId.next(),
                complaints.nextNumber(LocalDate.ofInstant(now, clock.getZone())),
                asked.conversationId(),
                customer,
                from.agentId(),
                people.find(by).map(Person::branchId).orElse(null),
                asked.category(),
                asked.severity(),
                asked.claim(),
                asked.safety(),
                asked.description().strip(),
                asked.wish().strip(),
                now,
                by,
                valid.version(),
                progress,
                owner,
                null,
                asked.product().strip(),
                asked.place().strip(),
                asked.via(),
                0);
        var repeated = complaints.repeated(
                customer, asked.category(), now.minus(valid.rules().escalation().repeatedWithin()));
        complaints.add(complaint);
        history.add(
                complaint.id(),
                Happening.plain(now, asked.via() == NewComplaint.Via.WEB ? null : by, Happening.Kind.OPENED, ""));
        stageTimer.set(complaint);
        if (!inHouse && owner != null) {
            notices.tell(
                    owner,
                    "complaint.notice.came",
                    List.of(complaint.number()),
                    "/complaints/" + complaint.number(),
                    Tone.ACCENT);
        }
        audit.did(by, "complaint.opened", "complaint", complaint.id().toString(), Map.of("number", complaint.number()));
        events.publishEvent(new ComplaintOpened(
                complaint.id().value(),
                complaint.number(),
                customer,
                asked.conversationId(),
                from.agentId(),
                asked.category(),
                asked.severity().name(),
                now));
        escalate(complaint, repeated, valid.rules());
        return new Opening.Opened(complaint.id(), complaint.number());
    }

    private List<Twin> twins(UUID customer, NewComplaint asked, ComplaintStandard rules) {
        return complaints.open(customers.everyId(new CustomerId(customer))).stream()
                .map(open -> new Twin(
                        open.number(),
                        open.description(),
                        open.stage(),
                        open.openedAt(),
                        Likeness.percent(open.description(), asked.description())))
                .filter(twin -> twin.likeness() >= rules.muchLike())
                .toList();
    }

    private record Origin(
            @Nullable UUID customerId, @Nullable UUID agentId) {}

    /** The conversation knows customer and agent; what was typed decides where it does not. */
    private Origin origin(NewComplaint asked) {
        var conversation = asked.conversationId();
        var transcript = conversation == null ? null : conversations.transcript(new ConversationId(conversation));
        var customer =
                asked.customerId() != null ? asked.customerId() : transcript == null ? null : transcript.customerId();
        if (customer == null && asked.contact() != null) {
            customer = customers.findOrCreate(asked.contact()).value();
        }
        return new Origin(customer, transcript == null ? null : transcript.agentId());
    }

    private List<Opening.Fault> faults(NewComplaint asked, Origin from) {
        var faults = new ArrayList<Opening.Fault>();
        if (from.customerId() == null) {
            faults.add(Opening.Fault.CUSTOMER);
        }
        if (!complaints.knowsCategory(asked.category())) {
            faults.add(Opening.Fault.CATEGORY);
        }
        if (asked.description().isBlank()) {
            faults.add(Opening.Fault.DESCRIPTION);
        }
        if (asked.claim() != null && asked.claim().signum() < 0) {
            faults.add(Opening.Fault.CLAIM);
        }
        return faults;
    }

    private void escalate(Complaint complaint, int repeated, ComplaintStandard rules) {
        var grounds = new ArrayList<>(EscalationGround.of(
                complaint.claim(),
                complaint.safety(),
                complaint.severity(),
                complaint.description() + "\n" + complaint.wish(),
                rules.escalation()));
        if (repeated > 0) {
            tallies.repeats(complaint.id());
            grounds.add(new EscalationGround(EscalationGround.Kind.REPEATED, String.valueOf(repeated)));
        }
        if (!grounds.isEmpty()) {
            escalations.raise(complaint, grounds);
        }
    }
}
