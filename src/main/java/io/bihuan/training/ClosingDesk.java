package io.bihuan.training;

import io.bihuan.audit.Audit;
import io.bihuan.competence.Evidence;
import io.bihuan.competence.EvidenceLedger;
import io.bihuan.competence.EvidenceNote;
import io.bihuan.course.Course;
import io.bihuan.course.Courses;
import io.bihuan.coverage.Holding;
import io.bihuan.coverage.Holdings;
import io.bihuan.instructor.Held;
import io.bihuan.instructor.LessonDesk;
import io.bihuan.plan.PlanLists;
import io.bihuan.points.Offence;
import io.bihuan.points.PointsLedger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a session with its record. Only then is it settled who was absent; points, evidence and the plan learn of it
 * in the same transaction.
 */
@Service
@Transactional
public class ClosingDesk {

    /** Having taken part says a little, and nothing of whether it stuck. */
    private static final int ATTENDED = 10;

    private final Sessions sessions;
    private final SessionDesk desk;
    private final LeaveDesk leave;
    private final MakeUps makeUps;
    private final Courses courses;
    private final LessonDesk lessons;
    private final PlanLists plans;
    private final Holdings holdings;
    private final PointsLedger points;
    private final EvidenceLedger ledger;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClosingDesk(
            Sessions sessions,
            SessionDesk desk,
            LeaveDesk leave,
            MakeUps makeUps,
            Courses courses,
            LessonDesk lessons,
            PlanLists plans,
            Holdings holdings,
            PointsLedger points,
            EvidenceLedger ledger,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.desk = desk;
        this.leave = leave;
        this.makeUps = makeUps;
        this.courses = courses;
        this.lessons = lessons;
        this.plans = plans;
        this.holdings = holdings;
        this.points = points;
        this.ledger = ledger;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Writes the record and settles the session. */
    public Closing close(UUID sessionId, TrainingRecord record, UUID by) {
        var now = clock.instant();
        var session = sessions.hold(sessionId);
        var state = desk.state(session, now);
        if (state.settled()) {
            return new Closing.AlreadySettled(state);
        }
        if (now.isBefore(session.startsAt())) {
            return new Closing.NotBegun(session.startsAt());
        }
        var undecided = leave.of(sessionId).stream().filter(LeaveRequest::waits).findFirst();
        if (undecided.isPresent()) {
            return new Closing.LeaveUndecided(undecided.get().staffId());
        }
        sessions.close(sessionId, record, by, now);
        var absent = settleAbsent(session, now, by);
        makeUps.settle(session);
        var attended = sessions.roster(sessionId).stream()
                .filter(seat -> seat.state().attended())
                .map(Seat::staffId)
                .toList();
        tell(session, record, attended, now);
        audit.did(by, "session.closed", "session", sessionId.toString(), Map.of("absent", "" + absent.size()));
        events.publishEvent(new SessionClosed(
                sessionId,
                session.courseId(),
                session.itemId(),
                session.instructorId(),
                session.startsAt(),
                record.hours(),
                attended,
                absent,
                now));
        return new Closing.Closed(attended.size(), absent.size());
    }

    private List<UUID> settleAbsent(Session session, Instant now, UUID by) {
        var absent = sessions.roster(session.id()).stream()
                .filter(seat -> seat.state() == SeatState.EXPECTED)
                .toList();
        absent.forEach(seat -> {
            sessions.sit(new Seat(
                    session.id(), seat.staffId(), SeatState.ABSENT, null, 0, null, null, 0, seat.place(), seat.note()));
            points.post(
                    seat.staffId(),
                    Offence.ABSENCE,
                    "session:" + session.id(),
                    session.topic(),
                    "/sessions/" + session.id(),
                    now,
                    by);
        });
        return absent.stream().map(Seat::staffId).toList();
    }

    private void tell(Session session, TrainingRecord record, List<UUID> attended, Instant now) {
        var course = courses.require(session.courseId());
        holdings.note(new Holding(
                session.id(),
                course.code(),
                session.itemId() == null ? null : plans.origin(session.itemId()).orElse(null),
                session.branchId(),
                LocalDate.ofInstant(session.startsAt(), clock.getZone()),
                record.hours(),
                session.instructorId(),
                attended));
        lessons.held(new Held(
                session.id(),
                session.instructorId(),
                session.courseId(),
                session.topic(),
                session.startsAt(),
                record.hours(),
                attended.size(),
                now));
        ledger.postAll(attended.stream()
                .flatMap(staff -> course.areas().stream().map(area -> evidence(session, course, staff, area)))
                .toList());
    }

    private static Evidence evidence(Session session, Course course, UUID staff, String area) {
        return new Evidence(
                staff,
                area,
                "TRAINING",
                session.id().toString(),
                ATTENDED,
                session.endsAt(),
                EvidenceNote.of("training", EvidenceNote.named(course.chinese(), course.name(true))));
    }
}
