package io.bihuan.complaint;

import io.bihuan.audit.Audit;
import io.bihuan.job.TimerHandler;
import io.bihuan.job.Timers;
import io.bihuan.notice.Notices;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a complaint up at once: the supervisor is told on every channel and has ten minutes to acknowledge, kept by a
 * timer that outlives every node; then the next in line and the directors are told, and so on, rung by rung. Each rung is
 * told once, and late rather than never. A complaint may go up as often as there is reason to; while one escalation
 * waits, further grounds are added to it.
 */
@Service
@Transactional
public class EscalationDesk implements TimerHandler {

    private final Escalations escalations;
    private final Complaints complaints;
    private final ComplaintRules standards;
    private final History history;
    private final Chain chain;
    private final Timers timers;
    private final Notices notices;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EscalationDesk(
            Escalations escalations,
            Complaints complaints,
            ComplaintRules standards,
            History history,
            Chain chain,
            Timers timers,
            Notices notices,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.escalations = escalations;
        this.complaints = complaints;
        this.standards = standards;
        this.history = history;
        this.chain = chain;
        this.timers = timers;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody who handles the complaint takes it up, saying why. */
    public void raiseByHand(ComplaintId id, String reason, UUID by) {
        audit.did(by, "complaint.escalated", "complaint", id.value());
        raise(complaints.require(id), List.of(new EscalationGround(EscalationGround.Kind.BY_HAND, reason.strip())));
    }

    /**
     * The mood of a customer was measured in a talk: where it is as cold as the standard says, what they complain of and is
     * still open goes up, once for a talk.
     *
     * @param customer the ids under which complaints may know them
     * @param talkBegan when the talk began
     */
    void moodMeasured(List<UUID> customer, int degrees, Instant talkBegan) {
        for (var complaint : complaints.openOf(customer)) {
            var rules = standards.of(complaint.standardVersion()).escalation();
            if (degrees <= rules.coldAt() && !escalations.coldSince(complaint.id(), talkBegan)) {
                raise(complaint, List.of(new EscalationGround(EscalationGround.Kind.COLD, String.valueOf(degrees))));
            }
        }
    }

    void raise(Complaint complaint, List<EscalationGround> grounds) {
        complaints.hold(complaint.id());
        var waiting = escalations.waiting(complaint.id());
        if (waiting.isPresent()) {
            grow(complaint, waiting.get(), grounds);
        } else {
            begin(complaint, grounds);
        }
    }

    private void begin(Complaint complaint, List<EscalationGround> grounds) {
        var now = clock.instant();
        var by = now.plus(standards.of(complaint.standardVersion()).escalation().acknowledge());
        var begun = escalations.add(complaint.id(), grounds, now, by);
        timers.set(kind(), begun.id().toString(), by);
        var whom = Rung.first(chain.line(complaint.branchId()), chain.directors());
        tell(complaint, begun, 1, grounds, whom, Happening.Kind.ESCALATED);
    }

    private void grow(Complaint complaint, Escalations.Waiting waiting, List<EscalationGround> grounds) {
        var more = grounds.stream()
                .filter(ground -> !waiting.grounds().contains(ground))
                .toList();
        if (!more.isEmpty()) {
            escalations.grow(waiting.id(), more);
            var whom = List.copyOf(escalations.told(waiting.id()));
            tell(complaint, waiting, waiting.rung(), more, whom, Happening.Kind.ESCALATED);
        }
    }

    /** Somebody who answers for it has seen the escalation and takes charge; of two at once, one does. */
    public Acknowledgement acknowledge(ComplaintId id, UUID by) {
        var now = clock.instant();
        var waiting = escalations.waiting(id).orElse(null);
        if (waiting == null) {
            return escalations
                    .latestWord(id)
                    .<Acknowledgement>map(word -> word)
                    .orElseGet(Acknowledgement.NotEscalated::new);
        }
        var inTime = !now.isAfter(waiting.acknowledgeBy());
        escalations.seen(id, by, now);
        escalations.acknowledge(waiting.id(), by, now);
        timers.cancel(kind(), waiting.id().toString());
        history.add(id, Happening.plain(now, by, Happening.Kind.ACKNOWLEDGED, ""));
        audit.did(by, "complaint.acknowledged", "complaint", id.toString(), Map.of("inTime", String.valueOf(inTime)));
        return new Acknowledgement.Noted(inTime);
    }

    /** Whoever was told of an escalation has opened the complaint. */
    public void seen(ComplaintId id, UUID staffId) {
        escalations.seen(id, staffId, clock.instant());
    }

    @Override
    public String kind() {
        return "complaint.escalation";
    }

    /** The time is over and nobody has acknowledged: the next rung. */
    @Override
    public void fire(String key, Instant dueAt) {
        escalations.waiting(UUID.fromString(key)).ifPresent(this::climb);
    }

    private void climb(Escalations.Waiting waiting) {
        var complaint = complaints.require(waiting.complaint());
        var rules = standards.of(complaint.standardVersion()).escalation();
        var rung = waiting.rung() + 1;
        if (rung > rules.rings()) {
            history.add(complaint.id(), Happening.plain(clock.instant(), null, Happening.Kind.UNHEARD, ""));
            return;
        }
        escalations.climb(waiting.id(), rung);
        timers.set(kind(), waiting.id().toString(), clock.instant().plus(rules.acknowledge()));
        var whom = Rung.after(escalations.told(waiting.id()), chain.line(complaint.branchId()), chain.directors());
        tell(complaint, waiting, rung, waiting.grounds(), whom, Happening.Kind.ESCALATED_FURTHER);
    }

    private void tell(
            Complaint complaint,
            Escalations.Waiting waiting,
            int rung,
            List<EscalationGround> grounds,
            List<UUID> whom,
            Happening.Kind what) {
        var now = clock.instant();
        var minutes = standards
                .of(complaint.standardVersion())
                .escalation()
                .acknowledge()
                .toMinutes();
        for (var person : whom) {
            var notice = notices.urge(
                    person,
                    rung == 1 ? "complaint.notice.escalated" : "complaint.notice.escalatedFurther",
                    List.of(
                            complaint.number(),
                            complaint.description().lines().findFirst().orElse(""),
                            String.valueOf(minutes)),
                    "/complaints/" + complaint.number());
            escalations.told(waiting.id(), rung, person, notice, now);
        }
        var written = grounds.stream().map(EscalationGround::written).toList();
        history.add(complaint.id(), Happening.plain(now, null, what, String.join("\n", written)));
        events.publishEvent(new ComplaintEscalated(
                complaint.id().value(), complaint.number(), rung, written, complaint.safety(), List.copyOf(whom), now));
    }
}
