package io.bihuan.complaint;

import io.bihuan.audit.Audit;
import io.bihuan.knowledge.Wording;
import io.bihuan.people.People;
import io.bihuan.task.Department;
import io.bihuan.task.NewTask;
import io.bihuan.task.Task;
import io.bihuan.task.TaskDesk;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
    private final StageRecords stageRecords;
    private final History history;
    private final ComplaintRules standards;
    private final StageClock stageClock;
    private final Reception reception;
    private final StageMoves moves;
    private final Approvals approvals;
    private final TaskDesk tasks;
    private final EvidenceFiles files;
    private final Tallies tallies;
    private final People people;
    private final Wording wording;
    private final Audit audit;
    private final Clock clock;

    ComplaintDesk(
            Complaints complaints,
            StageRecords stageRecords,
            History history,
            ComplaintRules standards,
            StageClock stageClock,
            Reception reception,
            StageMoves moves,
            Approvals approvals,
            TaskDesk tasks,
            EvidenceFiles files,
            Tallies tallies,
            People people,
            Wording wording,
            Audit audit,
            Clock clock) {
        this.complaints = complaints;
        this.stageRecords = stageRecords;
        this.history = history;
        this.standards = standards;
        this.stageClock = stageClock;
        this.reception = reception;
        this.moves = moves;
        this.approvals = approvals;
        this.tasks = tasks;
        this.files = files;
        this.tallies = tallies;
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
        stageRecords.note(id, values, by, clock.instant());
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
        stageRecords.note(id, values, recordedBy, now);
        var records = stageRecords.of(id);
        if (complaint.progress().stage() == Stage.REMEDY && records.has(Field.WORDS)) {
            var unclear = wording.check(records.get(Field.WORDS));
            if (!unclear.isEmpty()) {
                return new Move.Unclear(unclear);
            }
        }
        var rules = standards.of(complaint.standardVersion());
        var step = complaint
                .progress()
                .forward(rules.stage(complaint.progress().stage()), records, now, stageClock.limits(rules));
        var heldBack =
                step instanceof Progress.Step.Taken ? heldBack(complaint, records, rules, recordedBy, now) : null;
        if (heldBack != null) {
            return heldBack;
        }
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

    private @Nullable Move heldBack(
            Complaint complaint, Records records, ComplaintStandard rules, UUID by, Instant now) {
        var stage = complaint.progress().stage();
        if (rules.stage(stage).asks(Proviso.PAPER_SCANNED)
                && records.get(Field.ACCEPTED_HOW).equals(AcceptedHow.SIGNATURE.name())
                && !files.signed(complaint.id(), complaint.progress().startedAt())) {
            return new Move.ScanNeeded();
        }
        if (rules.stage(stage).asks(Proviso.TASKS_DONE)) {
            var open = tasks.of(complaint.id().value()).stream()
                    .filter(Task::open)
                    .map(Task::title)
                    .toList();
            if (!open.isEmpty()) {
                return new Move.TasksOpen(open);
            }
        }
        return stage == Stage.REMEDY ? approvals.heldBack(complaint, records, rules, by, now) : null;
    }

    /** Asks another department for something, within the time that the standard gives it. */
    public UUID ask(ComplaintId id, Department department, String title, String detail, UUID by) {
        var now = clock.instant();
        var complaint = complaints.require(id);
        var due = stageClock.task(now, standards.of(complaint.standardVersion()));
        var task = tasks.ask(
                new NewTask(
                        department,
                        complaint.branchId(),
                        "TASK",
                        title.strip(),
                        detail.strip(),
                        RemedyTasks.SOURCE,
                        id.value(),
                        complaint.number(),
                        "/complaints/" + complaint.number(),
                        now,
                        due.dueAt(),
                        null),
                by);
        history.add(id, Happening.plain(now, by, Happening.Kind.TASK_ASKED, title.strip()));
        return task;
    }

    /** The complaint belongs to a mass complaint of that number now. */
    public void gathered(ComplaintId id, String mass, UUID by) {
        history.add(id, Happening.plain(clock.instant(), by, Happening.Kind.GATHERED, mass));
    }

    /** Tells the customers of these complaints the same, on the page of each one's state. */
    public void announce(List<UUID> ids, String words, UUID by) {
        tallies.word(ids, words);
        ids.forEach(id -> history.add(
                new ComplaintId(id), Happening.plain(clock.instant(), by, Happening.Kind.ANNOUNCED, words)));
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
        var step =
                complaint.progress().back(to, reason, stageRecords.of(id), clock.instant(), stageClock.limits(rules));
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
        stageRecords.visit(id, satisfied, note.strip(), by, now);
        history.add(id, Happening.plain(now, by, Happening.Kind.VISITED, note.strip()));
        if (satisfied || complaint.progress().closedAt() == null) {
            return new Move.Archived();
        }
        var rules = standards.of(complaint.standardVersion());
        var again = complaint.progress().reopened(stageRecords.of(id), now, stageClock.limits(rules));
        return moves.move(complaint, again, Happening.Kind.REOPENED, note.strip(), rules, by)
                ? new Move.Moved(again.stage())
                : new Move.Overtaken();
    }
}
