package io.bihuan.complaint;

import io.bihuan.audit.Audit;
import io.bihuan.calendar.Deadlines;
import io.bihuan.job.TimerHandler;
import io.bihuan.job.Timers;
import io.bihuan.notice.Notices;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a stage's clock stand still while the customer is waited for, where the standard allows it and never beyond what it
 * allows: then the clock goes on by itself. What stood still is counted out of the limit.
 */
@Service
@Transactional
public class PauseDesk implements TimerHandler {

    private final Complaints complaints;
    private final StageRecords stageRecords;
    private final Pauses pauses;
    private final ComplaintRules standards;
    private final StageClock stageClock;
    private final StageTimer stageTimer;
    private final History history;
    private final Deadlines deadlines;
    private final Timers timers;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    PauseDesk(
            Complaints complaints,
            StageRecords stageRecords,
            Pauses pauses,
            ComplaintRules standards,
            StageClock stageClock,
            StageTimer stageTimer,
            History history,
            Deadlines deadlines,
            Timers timers,
            Notices notices,
            Audit audit,
            Clock clock) {
        this.complaints = complaints;
        this.stageRecords = stageRecords;
        this.pauses = pauses;
        this.standards = standards;
        this.stageClock = stageClock;
        this.stageTimer = stageTimer;
        this.history = history;
        this.deadlines = deadlines;
        this.timers = timers;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Stops the clock of the running stage, saying whom or what is waited for. */
    public Pausing pause(ComplaintId id, String reason, UUID by) {
        complaints.hold(id);
        var now = clock.instant();
        var complaint = complaints.require(id);
        var progress = complaint.progress();
        var rules = standards.of(complaint.standardVersion());
        if (progress.closedAt() != null || complaint.pausedSince() != null) {
            return new Pausing.Already();
        }
        if (!rules.stage(progress.stage()).canPause()) {
            return new Pausing.NotHere();
        }
        if (progress.overdue(now)) {
            return new Pausing.TooLate();
        }
        if (reason.isBlank()) {
            return new Pausing.ReasonNeeded();
        }
        var until = deadlines.due(now, rules.pauseAtMost()).dueAt();
        pauses.begin(complaint, reason.strip(), by, now, until);
        history.add(id, Happening.within(now, by, Happening.Kind.PAUSED, reason.strip(), progress.stage()));
        stageTimer.stop(id);
        timers.set(kind(), id.toString(), until);
        audit.did(by, "complaint.paused", "complaint", id.value());
        return new Pausing.Paused(until);
    }

    /** Lets the clock go on; nothing happens where it runs. */
    public void resume(ComplaintId id, UUID by) {
        complaints.hold(id);
        goOn(complaints.require(id), by);
        audit.did(by, "complaint.resumed", "complaint", id.value());
    }

    /** The complaint with its clock running, and its limit moved by what stood still. */
    Complaint goOn(Complaint complaint, @Nullable UUID by) {
        if (complaint.pausedSince() == null) {
            return complaint;
        }
        var now = clock.instant();
        pauses.end(complaint.id(), by, now);
        timers.cancel(kind(), complaint.id().toString());
        var progress = complaint.progress();
        var due = stageClock
                .deadline(
                        progress.stage(),
                        progress.startedAt(),
                        stageRecords.of(complaint.id()),
                        standards.of(complaint.standardVersion()),
                        pauses.since(complaint.id(), progress.startedAt(), now))
                .dueAt();
        complaints.postpone(complaint.id(), due);
        history.add(
                complaint.id(),
                new Happening(now, by, Happening.Kind.RESUMED, progress.stage(), null, "", null, due, null));
        var running = complaints.require(complaint.id());
        stageTimer.set(running);
        return running;
    }

    @Override
    public String kind() {
        return "complaint.pause";
    }

    /** It has stood still as long as the standard allows. */
    @Override
    public void fire(String key, Instant dueAt) {
        var id = new ComplaintId(UUID.fromString(key));
        complaints.hold(id);
        var complaint = complaints.require(id);
        if (complaint.pausedSince() == null) {
            return;
        }
        goOn(complaint, null);
        if (complaint.ownerId() != null) {
            notices.tell(
                    complaint.ownerId(),
                    "complaint.notice.resumed",
                    List.of(complaint.number()),
                    "/complaints/" + complaint.number(),
                    Tone.WARN);
        }
    }
}
