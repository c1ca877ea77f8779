package io.bihuan.training;

import io.bihuan.audit.Audit;
import io.bihuan.live.Live;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs people out: by the code on the screen as they signed in, or by the instructor's hand. */
@Service
@Transactional
public class SignOutDesk {

    private final Sessions sessions;
    private final CodeCheck codes;
    private final Standards standards;
    private final Live live;
    private final Audit audit;
    private final Clock clock;

    SignOutDesk(Sessions sessions, CodeCheck codes, Standards standards, Live live, Audit audit, Clock clock) {
        this.sessions = sessions;
        this.codes = codes;
        this.standards = standards;
        this.live = live;
        this.audit = audit;
        this.clock = clock;
    }

    /** Signs somebody out of a session by the code that stands on the screen. */
    public SignOut scan(UUID sessionId, String code, UUID staffId) {
        var now = clock.instant();
        var session = sessions.hold(sessionId);
        var rules = rules(session);
        if (codes.tooMany(staffId, rules, now)) {
            return new SignOut.TooManyTries();
        }
        return switch (codes.worth(session, rules, code, now)) {
            case CodeCheck.Worth.Stands() -> leave(session, rules, staffId, now, "");
            case CodeCheck.Worth.Stood(var ago) -> {
                codes.wrong(staffId, now);
                yield new SignOut.StaleCode(ago);
            }
            case CodeCheck.Worth.Never() -> {
                codes.wrong(staffId, now);
                yield new SignOut.WrongCode();
            }
        };
    }

    /** Notes by the instructor's hand that somebody left, at the instant they did. */
    public SignOut byHand(UUID sessionId, UUID staffId, Instant leftAt, String note, UUID by) {
        var session = sessions.hold(sessionId);
        audit.did(by, "session.left-early", "session", sessionId);
        return leave(session, rules(session), staffId, leftAt, note);
    }

    /** How many minutes early somebody would leave who left now. */
    @Transactional(readOnly = true)
    public int earlyNow(UUID sessionId) {
        var session = sessions.require(sessionId);
        return rules(session).earlyMinutes(session.endsAt(), clock.instant());
    }

    private SignOut leave(Session session, TrainingStandard rules, UUID staffId, Instant at, String note) {
        var seat = sessions.seat(session.id(), staffId)
                .orElseThrow(() -> new NotFound("seat of " + staffId + " in session " + session.id()));
        if (session.closedAt() != null || session.cancelledAt() != null) {
            return new SignOut.Settled(session.id());
        }
        if (!seat.state().attended()) {
            return new SignOut.NeverIn(session.id());
        }
        if (seat.leftAt() != null) {
            return new SignOut.AlreadyOut(session.id(), seat.leftAt());
        }
        if (at.isBefore(session.startsAt())) {
            return new SignOut.NotBegun(session.id(), session.startsAt());
        }
        var early = rules.earlyMinutes(session.endsAt(), at);
        sessions.sit(new Seat(
                session.id(),
                staffId,
                seat.state(),
                seat.signedInAt(),
                seat.lateMinutes(),
                seat.signedBy(),
                at,
                early,
                seat.place(),
                note.isEmpty() ? seat.note() : note));
        live.publish("session:" + session.id(), "seat", "{}");
        return new SignOut.Out(session.id(), early);
    }

    private TrainingStandard rules(Session session) {
        return standards.of(TrainingStandard.class, session.standard());
    }
}
