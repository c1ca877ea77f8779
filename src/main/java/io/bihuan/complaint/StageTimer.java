package io.bihuan.complaint;

import io.bihuan.job.TimerHandler;
import io.bihuan.job.Timers;
import io.bihuan.notice.Notices;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Rings when a stage passes its limit: its owner and the supervisors of the branch learn of it, and it goes up. */
@Component
class StageTimer implements TimerHandler {

    private final Complaints complaints;
    private final ComplaintRules standards;
    private final EscalationDesk escalations;
    private final History history;
    private final Chain chain;
    private final Timers timers;
    private final Notices notices;
    private final Clock clock;

    StageTimer(
            Complaints complaints,
            ComplaintRules standards,
            EscalationDesk escalations,
            History history,
            Chain chain,
            Timers timers,
            Notices notices,
            Clock clock) {
        this.complaints = complaints;
        this.standards = standards;
        this.escalations = escalations;
        this.history = history;
        this.chain = chain;
        this.timers = timers;
        this.notices = notices;
        this.clock = clock;
    }

    void set(Complaint complaint) {
        var progress = complaint.progress();
        if (progress.closedAt() == null) {
            timers.set(kind(), complaint.id().toString(), progress.dueAt());
        } else {
            timers.cancel(kind(), complaint.id().toString());
        }
    }

    void stop(ComplaintId id) {
        timers.cancel(kind(), id.toString());
    }

    @Override
    public String kind() {
        return "complaint.stage";
    }

    @Override
    public void fire(String key, Instant dueAt) {
        var id = new ComplaintId(UUID.fromString(key));
        var complaint = complaints.require(id);
        var progress = complaint.progress();
        if (progress.closedAt() != null
                || complaint.pausedSince() != null
                || progress.dueAt().isAfter(clock.instant())) {
            return;
        }
        var told = new LinkedHashSet<>(chain.supervisors(complaint.branchId()));
        if (complaint.ownerId() != null) {
            told.add(complaint.ownerId());
        }
        notices.tellAll(
                told,
                "complaint.notice.overdue." + progress.stage().name(),
                List.of(complaint.number()),
                "/complaints/" + complaint.number(),
                Tone.BAD);
        history.add(
                id,
                new Happening(
                        clock.instant(),
                        null,
                        Happening.Kind.OVERDUE,
                        progress.stage(),
                        null,
                        "",
                        progress.startedAt(),
                        progress.dueAt(),
                        101));
        if (standards.of(complaint.standardVersion()).escalation().stageOverdue()) {
            escalations.raise(
                    complaint,
                    List.of(new EscalationGround(
                            EscalationGround.Kind.OVERDUE, progress.stage().name())));
        }
    }
}
