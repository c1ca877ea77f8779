package io.bihuan.complaint;

import io.bihuan.audit.Audit;
import io.bihuan.knowledge.Wording;
import io.bihuan.people.People;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that can be done to a complaint. */
@Service
@Transactional
public class ComplaintDesk {

    private final Complaints complaints;
    private final History history;
    private final ComplaintRules standards;
    private final StageClock stageClock;
    private final Reception reception;
    private final StageMoves moves;
    private final People people;
    private final Wording wording;
    private final Audit audit;
    private final Clock clock;

    ComplaintDesk(
            Complaints complaints,
            History history,
            ComplaintRules standards,
            StageClock stageClock,
            Reception reception,
            StageMoves moves,
            People people,
            Wording wording,
            Audit audit,
            Clock clock) {
        this.complaints = complaints;
        this.history = history;
        this.standards = standards;
        this.stageClock = stageClock;
        this.reception = reception;
        this.moves = moves;
        this.people = people;
        this.wording = wording;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a complaint in. Reception begins at once, under the standard in force now; where the customer has been calmed
     * already, it is done as well. A great claim, a hazard or words that announce more are escalated in the same breath.
     */
    public Opening open(NewComplaint asked, UUID by) {
        var opening = reception.take(asked, by);
        if (opening instanceof Opening.Opened(var id, var _) && !asked.calming().isBlank()) {
            advance(id, Map.of(Field.CALMING, asked.calming()), by);
        }
        return opening;
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
            when moved.closedAt() != null ->
                moves.archive(complaint, moved, records, rules, by == null ? recordedBy : by);
            case Progress.Step.Taken(var moved) ->
                moves.move(complaint, moved, Happening.Kind.MOVED, "", rules, by)
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
                moves.move(complaint, moved, what, reason.strip(), rules, by)
                        ? new Move.Moved(moved.stage())
                        : new Move.Overtaken();
            case Progress.Step.Closed _ -> new Move.AlreadyClosed();
            case Progress.Step.NoReason _ -> new Move.ReasonNeeded();
            case Progress.Step.NotBack _, Progress.Step.Missing _ -> new Move.NotBack();
        };
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
        return moves.move(complaint, again, Happening.Kind.REOPENED, note.strip(), rules, by)
                ? new Move.Moved(again.stage())
                : new Move.Overtaken();
    }
}
