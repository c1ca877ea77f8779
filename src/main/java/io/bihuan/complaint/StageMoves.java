package io.bihuan.complaint;

import io.bihuan.audit.Audit;
import io.bihuan.notice.Notices;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down that a complaint has left a stage, sets the clock of the next, and tells those whom it concerns. */
@Component
class StageMoves {

    private final Complaints complaints;
    private final StageRecords stageRecords;
    private final History history;
    private final StageClock stageClock;
    private final StageTimer stageTimer;
    private final PauseDesk pausing;
    private final Pauses pauses;
    private final RemedyTasks tasks;
    private final Tallies tallies;
    private final Chain chain;
    private final ArchivedEvidence evidence;
    private final Notices notices;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StageMoves(
            Complaints complaints,
            StageRecords stageRecords,
            History history,
            StageClock stageClock,
            StageTimer stageTimer,
            PauseDesk pausing,
            Pauses pauses,
            RemedyTasks tasks,
            Tallies tallies,
            Chain chain,
            ArchivedEvidence evidence,
            Notices notices,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.complaints = complaints;
        this.stageRecords = stageRecords;
        this.history = history;
        this.stageClock = stageClock;
        this.stageTimer = stageTimer;
        this.pausing = pausing;
        this.pauses = pauses;
        this.tasks = tasks;
        this.tallies = tallies;
        this.chain = chain;
        this.evidence = evidence;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Brings it to another stage; false when somebody else has moved it meanwhile. */
    boolean move(
            Complaint stood,
            Progress moved,
            Happening.Kind what,
            String reason,
            ComplaintStandard rules,
            @Nullable UUID by) {
        var complaint = pausing.goOn(stood, by);
        var owner = chain.ownerOf(rules.stage(moved.stage()).owner(), complaint);
        var after = complaint.at(moved, owner);
        if (!complaints.save(after)) {
            return false;
        }
        var now = clock.instant();
        written(complaint, moved, what, reason, rules, by, now);
        stageTimer.set(after);
        tasks.moved(complaint, moved, stageRecords.of(complaint.id()), rules, by);
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

    /** Closes it for good. */
    Move archive(Complaint stood, Progress closed, Records records, ComplaintStandard rules, UUID by) {
        var complaint = pausing.goOn(stood, by);
        var after = complaint.at(closed, complaint.ownerId());
        if (!complaints.save(after)) {
            return new Move.Overtaken();
        }
        var now = clock.instant();
        written(complaint, closed, Happening.Kind.ARCHIVED, "", rules, by, now);
        stageTimer.set(after);
        tallies.summed(complaint.id(), records);
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
        if (left.overdue(now)) {
            tallies.late(complaint.id());
        }
        if (what == Happening.Kind.REOPENED) {
            tallies.reopened(complaint.id());
        }
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
                        stageClock.used(left, rules, now, pauses.since(complaint.id(), left.startedAt(), now))));
        if (by != null) {
            audit.did(
                    by,
                    "complaint.moved",
                    "complaint",
                    complaint.id().toString(),
                    Map.of("from", left.stage().name(), "to", moved.stage().name()));
        }
    }
}
