package io.bihuan.complaint;

import io.bihuan.audit.Audit;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.customer.Customers;
import io.bihuan.people.People;
import io.bihuan.people.Person;
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
                by,
                null,
                0);
        var repeated = complaints.repeated(
                customer, asked.category(), now.minus(valid.rules().escalation().repeatedWithin()));
        complaints.add(complaint);
        history.add(complaint.id(), Happening.plain(now, by, Happening.Kind.OPENED, ""));
        stageTimer.set(complaint);
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
            grounds.add(new EscalationGround(EscalationGround.Kind.REPEATED, String.valueOf(repeated)));
        }
        if (!grounds.isEmpty()) {
            escalations.raise(complaint, grounds);
        }
    }
}
