package io.bihuan.complaint;

import io.bihuan.audit.Audit;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.customer.Customers;
import io.bihuan.knowledge.Wording;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that can be done to a complaint. */
@Service
@Transactional
public class ComplaintDesk {

    private static final Duration REPEATED_WITHIN = Duration.ofDays(30);

    private final Complaints complaints;
    private final History history;
    private final ComplaintRules standards;
    private final StageClock stageClock;
    private final StageTimer stageTimer;
    private final Chain chain;
    private final EscalationDesk escalations;
    private final ArchivedEvidence evidence;
    private final ConversationLists conversations;
    private final Customers customers;
    private final People people;
    private final Wording wording;
    private final Notices notices;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ComplaintDesk(
            Complaints complaints,
            History history,
            ComplaintRules standards,
            StageClock stageClock,
            StageTimer stageTimer,
            Chain chain,
            EscalationDesk escalations,
            ArchivedEvidence evidence,
            ConversationLists conversations,
            Customers customers,
            People people,
            Wording wording,
            Notices notices,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.complaints = complaints;
        this.history = history;
        this.standards = standards;
        this.stageClock = stageClock;
        this.stageTimer = stageTimer;
        this.chain = chain;
        this.escalations = escalations;
        this.evidence = evidence;
        this.conversations = conversations;
        this.customers = customers;
        this.people = people;
        this.wording = wording;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a complaint in. Reception begins at once, under the standard in force now; where the customer has been calmed
     * already, it is done as well. A great claim, a hazard or words that announce more are escalated in the same breath.
     */
    public Opening open(NewComplaint asked, UUID by) {
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
                0);
        var repeated = complaints.repeated(customer, asked.category(), now.minus(REPEATED_WITHIN));
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
        if (!asked.calming().isBlank()) {
            advance(complaint.id(), Map.of(Field.CALMING, asked.calming()), by);
        }
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
            escalations.raise(complaint, grounds, rules.escalation());
        }
    }

    /** Writes down what is known so far without leaving the stage. */
    public void record(ComplaintId id, Map<Field, String> values, UUID by) {
        complaints.record(id, values, by, clock.instant());
    }

    /**
     * Writes down what is known and leaves the stage forwards, if its exit conditions are met. What the customer is to
     * read of the remedy must not be vague.
     */
    public Move advance(ComplaintId id, Map<Field, String> values, UUID by) {
        return advance(id, values, by, by);
    }

    /** The customer accepts the remedy behind their link. */
    Move accepted(ComplaintId id, Map<Field, String> values, UUID sentBy) {
        return advance(id, values, sentBy, null);
    }

    private Move advance(ComplaintId id, Map<Field, String> values, UUID recordedBy, @Nullable UUID by) {
        var now = clock.instant();
        var complaint = complaints.require(id);
        complaints.record(id, values, recordedBy, now);
        var records = complaints.records(id);
        if (complaint.progress().stage() == Stage.REMEDY && records.has(Field.WORDS)) {
            var unclear = wording.check(records.get(Field.WORDS));
            if (!unclear.isEmpty()) {
                return new Move.Unclear(unclear);
            }
        }
        var rules = standards.of(complaint.standardVersion());
        var step = complaint.progress().forward(records, now, stageClock.limits(rules));
        return switch (step) {
            case Progress.Step.Taken(var moved)
            when moved.closedAt() != null -> archive(complaint, moved, records, rules, by == null ? recordedBy : by);
            case Progress.Step.Taken(var moved) ->
                move(complaint, moved, Happening.Kind.MOVED, "", rules, by)
                        ? new Move.Moved(moved.stage())
                        : new Move.Overtaken();
            case Progress.Step.Missing(var fields) -> new Move.Missing(fields);
            case Progress.Step.Closed _ -> new Move.AlreadyClosed();
            case Progress.Step.NoReason _ -> new Move.ReasonNeeded();
            case Progress.Step.NotBack _ -> new Move.NotBack();
        };
    }

    /** Takes the complaint back to an earlier stage, with the reason. */
    public Move back(ComplaintId id, Stage to, String reason, UUID by) {
        return back(id, to, reason, by, Happening.Kind.RETURNED);
    }

    /** The customer refuses the remedy behind their link: another one has to be found. */
    Move refused(ComplaintId id, String reason) {
        return back(id, Stage.REMEDY, reason, null, Happening.Kind.CUSTOMER_REFUSED);
    }

    private Move back(ComplaintId id, Stage to, String reason, @Nullable UUID by, Happening.Kind what) {
        var complaint = complaints.require(id);
        var rules = standards.of(complaint.standardVersion());
        var step = complaint
                .progress()
                .back(to, reason, complaints.records(id), clock.instant(), stageClock.limits(rules));
        return switch (step) {
            case Progress.Step.Taken(var moved) ->
                move(complaint, moved, what, reason.strip(), rules, by)
                        ? new Move.Moved(moved.stage())
                        : new Move.Overtaken();
            case Progress.Step.Closed _ -> new Move.AlreadyClosed();
            case Progress.Step.NoReason _ -> new Move.ReasonNeeded();
            case Progress.Step.NotBack _, Progress.Step.Missing _ -> new Move.NotBack();
        };
    }

    private boolean move(
            Complaint complaint,
            Progress moved,
            Happening.Kind what,
            String reason,
            ComplaintStandard rules,
            @Nullable UUID by) {
        var owner = chain.ownerOf(rules.stage(moved.stage()).owner(), complaint);
        var after = complaint.at(moved, owner);
        if (!complaints.save(after)) {
            return false;
        }
        var now = clock.instant();
        written(complaint, moved, what, reason, rules, by, now);
        stageTimer.set(after);
        if (owner != null && !owner.equals(by)) {
            notices.tell(
                    owner,
                    "complaint.notice.yours." + moved.stage().name(),
                    List.of(complaint.number()),
                    "/complaints/" + complaint.number(),
                    Tone.ACCENT);
        }
        events.publishEvent(new ComplaintStageMoved(
                complaint.id().value(),
                complaint.number(),
                complaint.progress().stage().name(),
                moved.stage().name(),
                by,
                !complaint.progress().overdue(now),
                now));
        return true;
    }

    private Move archive(Complaint complaint, Progress closed, Records records, ComplaintStandard rules, UUID by) {
        var after = complaint.at(closed, complaint.ownerId());
        if (!complaints.save(after)) {
            return new Move.Overtaken();
        }
        var now = clock.instant();
        written(complaint, closed, Happening.Kind.ARCHIVED, "", rules, by, now);
        stageTimer.set(after);
        evidence.post(complaint, records, now);
        events.publishEvent(new ComplaintClosed(
                complaint.id().value(),
                complaint.number(),
                complaint.customerId(),
                complaint.agentId(),
                complaint.branchId(),
                complaint.category(),
                complaint.description(),
                records.get(Field.RESULT),
                records.get(Field.CAUSE),
                records.get(Field.JUSTIFIED),
                records.get(Field.PREVENTION),
                records.get(Field.AREA),
                by,
                now));
        return new Move.Archived();
    }

    private void written(
            Complaint complaint,
            Progress moved,
            Happening.Kind what,
            String reason,
            ComplaintStandard rules,
            @Nullable UUID by,
            Instant now) {
        var left = complaint.progress();
        history.add(
                complaint.id(),
                new Happening(
                        now,
                        by,
                        what,
                        left.stage(),
                        moved.closedAt() == null ? moved.stage() : null,
                        reason,
                        left.startedAt(),
                        left.dueAt(),
                        stageClock.used(left, rules, now)));
        if (by != null) {
            audit.did(
                    by,
                    "complaint.moved",
                    "complaint",
                    complaint.id().toString(),
                    Map.of("from", left.stage().name(), "to", moved.stage().name()));
        }
    }

    /** Gives the complaint to another person; null puts it back into the queue of its stage. */
    public void assign(ComplaintId id, @Nullable UUID owner, UUID by) {
        var complaint = complaints.require(id);
        if (complaints.save(complaint.at(complaint.progress(), owner))) {
            history.add(
                    id,
                    Happening.plain(
                            clock.instant(), by, Happening.Kind.ASSIGNED, owner == null ? "" : people.name(owner)));
            audit.did(by, "complaint.assigned", "complaint", id.value());
        }
    }

    /**
     * The return visit after the end: a customer who is not content after all has their complaint opened again, at the
     * remedy.
     */
    public Move visited(ComplaintId id, boolean satisfied, String note, UUID by) {
        var now = clock.instant();
        var complaint = complaints.require(id);
        complaints.visit(id, satisfied, note.strip(), by, now);
        history.add(id, Happening.plain(now, by, Happening.Kind.VISITED, note.strip()));
        if (satisfied || complaint.progress().closedAt() == null) {
            return new Move.Archived();
        }
        var rules = standards.of(complaint.standardVersion());
        var again = complaint.progress().reopened(complaints.records(id), now, stageClock.limits(rules));
        return move(complaint, again, Happening.Kind.REOPENED, note.strip(), rules, by)
                ? new Move.Moved(again.stage())
                : new Move.Overtaken();
    }
}
