package io.bihuan.training;

import io.bihuan.audit.Audit;
import io.bihuan.live.Live;
import io.bihuan.standard.Standards;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs people in: by the code on the screen, or by the instructor's hand, which is recorded as such. */
@Service
@Transactional
public class SignInDesk {

    private static final Duration LONGEST_DAY = Duration.ofHours(12);

    private final Sessions sessions;
    private final CodeCheck codes;
    private final Standards standards;
    private final Live live;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    SignInDesk(
            Sessions sessions,
            CodeCheck codes,
            Standards standards,
            Live live,
            Audit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.sessions = sessions;
        this.codes = codes;
        this.standards = standards;
        this.live = live;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Signs somebody in to a session by the code they scanned. */
    public SignIn scan(UUID sessionId, String code, UUID staffId) {
        var now = clock.instant();
        var session = sessions.hold(sessionId);
        var rules = rulesOf(session);
        if (codes.tooMany(staffId, rules, now)) {
            return new SignIn.TooManyTries();
        }
        return switch (codes.worth(session, rules, code, now)) {
            case CodeCheck.Worth.Stands() -> enter(session, rules, staffId, now, null);
            case CodeCheck.Worth.Stood(var ago) -> {
                codes.wrong(staffId, now);
                yield new SignIn.StaleCode(ago);
            }
            case CodeCheck.Worth.Never() -> {
                codes.wrong(staffId, now);
                yield new SignIn.WrongCode();
            }
        };
    }

    /** Signs somebody in by six digits alone, to whichever of their sessions shows them. */
    public SignIn type(String code, UUID staffId) {
        var now = clock.instant();
        var limit = standards.inForce(TrainingStandard.class, now).rules();
        if (codes.tooMany(staffId, limit, now)) {
            return new SignIn.TooManyTries();
        }
        var mine = nearby(staffId, now);
        var ago = (Duration) null;
        for (var session : mine) {
            var worth = codes.worth(session, rulesOf(session), code, now);
            if (worth instanceof CodeCheck.Worth.Stands) {
                return enter(sessions.hold(session.id()), rulesOf(session), staffId, now, null);
            }
            if (worth instanceof CodeCheck.Worth.Stood(var since)) {
                ago = since;
            }
        }
        codes.wrong(staffId, now);
        return ago == null ? new SignIn.WrongCode() : new SignIn.StaleCode(ago);
    }

    private List<Session> nearby(UUID staffId, Instant now) {
        return jdbc.sql(Sessions.SELECT + """
                         where id in (select session_id from training.seat where staff_id = :staff)
                           and starts_at between :from and :until
                           and closed_at is null
                           and cancelled_at is null
                         order by starts_at
                        """)
                .param("staff", staffId)
                .param("from", Timestamp.from(now.minus(LONGEST_DAY)))
                .param("until", Timestamp.from(now.plus(LONGEST_DAY)))
                .query(Session.class)
                .list();
    }

    /** Signs somebody in by the instructor's hand, at the instant they really came. */
    public SignIn byHand(UUID sessionId, UUID staffId, Instant cameAt, UUID by) {
        var session = sessions.hold(sessionId);
        audit.did(by, "session.signed-in-by-hand", "session", sessionId);
        return enter(session, rulesOf(session), staffId, cameAt, by);
    }

    private SignIn enter(Session session, TrainingStandard rules, UUID staffId, Instant at, @Nullable UUID byHand) {
        var seat = sessions.seat(session.id(), staffId);
        if (seat.isEmpty()) {
            return new SignIn.NotOnRoster(session.id());
        }
        var since = Optional.ofNullable(seat.get().signedInAt());
        if (since.isPresent()) {
            return new SignIn.AlreadyIn(session.id(), since.get());
        }
        var opens = session.startsAt().minus(rules.signInOpens());
        if (at.isBefore(opens)) {
            return new SignIn.NotOpenYet(session.id(), opens);
        }
        if (at.isAfter(session.endsAt()) || session.closedAt() != null || session.cancelledAt() != null) {
            return new SignIn.Over(session.id());
        }
        var arrival = rules.arrival(session.startsAt(), at);
        sessions.sit(new Seat(
                session.id(),
                staffId,
                arrival.state(),
                at,
                arrival.lateMinutes(),
                byHand,
                null,
                0,
                seat.get().place(),
                seat.get().note()));
        live.publish("session:" + session.id(), "seat", "{}");
        return new SignIn.In(session.id(), arrival.lateMinutes());
    }

    private TrainingStandard rulesOf(Session session) {
        return standards.of(TrainingStandard.class, session.standard());
    }
}
