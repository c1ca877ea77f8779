package io.bihuan.complaint;

import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.job.TimerHandler;
import io.bihuan.job.Timers;
import io.bihuan.notice.Notices;
import io.bihuan.web.Tone;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a complaint up at once: the supervisor is told and has ten minutes to acknowledge, kept by a timer that outlives
 * every node; then the next in line and the director are told. It fires once, and late rather than never.
 */
@Service
@Transactional
public class EscalationDesk implements TimerHandler {

    private final JdbcClient jdbc;
    private final Complaints complaints;
    private final History history;
    private final Chain chain;
    private final Timers timers;
    private final Notices notices;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EscalationDesk(
            JdbcClient jdbc,
            Complaints complaints,
            History history,
            Chain chain,
            Timers timers,
            Notices notices,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.complaints = complaints;
        this.history = history;
        this.chain = chain;
        this.timers = timers;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    private record State(UUID id, List<UUID> firstTold, Instant acknowledgeBy) {}

    void raise(Complaint complaint, List<EscalationGround> grounds, ComplaintStandard.Escalating rules) {
        var now = clock.instant();
        var supervisors = chain.supervisors(complaint.branchId());
        var told = supervisors.isEmpty() ? chain.directors() : List.of(supervisors.getFirst());
        var by = now.plus(rules.acknowledge());
        jdbc.sql("""
                        insert into complaint.escalation
                               (id, complaint_id, reasons, raised_at, acknowledge_by, first_told)
                        values (:id, :complaint, :reasons, :now, :by, :told)
                        """)
                .param("id", Ids.next())
                .param("complaint", complaint.id().value())
                .param(
                        "reasons",
                        grounds.stream().map(EscalationGround::written).toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("by", Timestamp.from(by))
                .param("told", told.toArray(UUID[]::new))
                .update();
        timers.set(kind(), complaint.id().toString(), by);
        tell(complaint, 1, grounds, told, Happening.Kind.ESCALATED, now);
    }

    /** Somebody who answers for it has seen the escalation and takes charge. */
    public Acknowledgement acknowledge(ComplaintId id, UUID by) {
        var now = clock.instant();
        var state = jdbc.sql("""
                        select acknowledge_by, acknowledged_at, acknowledged_by
                          from complaint.escalation
                         where complaint_id = :id
                           for update
                        """)
                .param("id", id.value())
                .query((row, number) -> {
                    var at = row.getTimestamp("acknowledged_at");
                    return at == null
                            ? new Acknowledgement.Noted(!now.isAfter(
                                    row.getTimestamp("acknowledge_by").toInstant()))
                            : new Acknowledgement.AlreadyBy(
                                    row.getObject("acknowledged_by", UUID.class), at.toInstant());
                })
                .optional();
        if (state.isEmpty()) {
            return new Acknowledgement.NotEscalated();
        }
        if (state.get() instanceof Acknowledgement.Noted noted) {
            note(id, by, now, noted.inTime());
        }
        return state.get();
    }

    private void note(ComplaintId id, UUID by, Instant now, boolean inTime) {
        jdbc.sql("""
                        update complaint.escalation
                           set acknowledged_at = :now, acknowledged_by = :by
                         where complaint_id = :id
                        """)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("id", id.value())
                .update();
        timers.cancel(kind(), id.toString());
        history.add(id, Happening.plain(now, by, Happening.Kind.ACKNOWLEDGED, ""));
        audit.did(by, "complaint.acknowledged", "complaint", id.toString(), Map.of("inTime", String.valueOf(inTime)));
    }

    @Override
    public String kind() {
        return "complaint.escalation";
    }

    /** The ten minutes are over and nobody has acknowledged. */
    @Override
    public void fire(String key, Instant dueAt) {
        var id = new ComplaintId(UUID.fromString(key));
        unheard(id).ifPresent(state -> goOn(id, state));
    }

    private java.util.Optional<State> unheard(ComplaintId id) {
        return jdbc.sql("""
                        select id, first_told, acknowledge_by
                          from complaint.escalation
                         where complaint_id = :id
                           and acknowledged_at is null
                           and next_told_at is null
                           for update
                        """)
                .param("id", id.value())
                .query((row, number) -> new State(
                        row.getObject("id", UUID.class),
                        Arrays.asList((UUID[]) row.getArray("first_told").getArray()),
                        row.getTimestamp("acknowledge_by").toInstant()))
                .optional();
    }

    private void goOn(ComplaintId id, State state) {
        var now = clock.instant();
        var complaint = complaints.require(id);
        var next = new ArrayList<UUID>();
        chain.supervisors(complaint.branchId()).stream()
                .filter(supervisor -> !state.firstTold().contains(supervisor))
                .findFirst()
                .ifPresent(next::add);
        chain.directors().stream()
                .filter(director -> !state.firstTold().contains(director) && !next.contains(director))
                .forEach(next::add);
        jdbc.sql("update complaint.escalation set next_told = :told, next_told_at = :now where id = :id")
                .param("told", next.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .param("id", state.id())
                .update();
        tell(complaint, 2, grounds(id), next, Happening.Kind.ESCALATED_FURTHER, now);
    }

    private List<EscalationGround> grounds(ComplaintId id) {
        return jdbc.sql("select reasons from complaint.escalation where complaint_id = :id")
                .param("id", id.value())
                .query((row, number) -> Arrays.stream(
                                (String[]) row.getArray("reasons").getArray())
                        .map(EscalationGround::read)
                        .toList())
                .single();
    }

    private void tell(
            Complaint complaint,
            int level,
            List<EscalationGround> grounds,
            List<UUID> told,
            Happening.Kind what,
            Instant now) {
        notices.tellAll(
                told,
                level == 1 ? "complaint.notice.escalated" : "complaint.notice.escalatedFurther",
                List.of(
                        complaint.number(),
                        complaint.description().lines().findFirst().orElse("")),
                "/complaints/" + complaint.number(),
                Tone.BAD);
        var written = grounds.stream().map(EscalationGround::written).toList();
        history.add(complaint.id(), Happening.plain(now, null, what, String.join("\n", written)));
        events.publishEvent(new ComplaintEscalated(
                complaint.id().value(), complaint.number(), level, written, List.copyOf(told), now));
    }
}
