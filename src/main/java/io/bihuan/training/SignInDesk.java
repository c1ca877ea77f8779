package io.bihuan.training;

import io.bihuan.audit.Audit;
import io.bihuan.standard.Standards;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    private static final Duration MEMORY = Duration.ofMinutes(5);
    private static final Duration LONGEST_DAY = Duration.ofHours(12);

    private final Sessions sessions;
    private final Standards standards;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    SignInDesk(Sessions sessions, Standards standards, Audit audit, JdbcClient jdbc, Clock clock) {
        this.sessions = sessions;
        this.standards = standards;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Signs somebody in to a session by the code they scanned. */
    public SignIn scan(UUID sessionId, String code, UUID staffId) {
        var now = clock.instant();
        var session = sessions.hold(sessionId);
        var rules = standards.of(TrainingStandard.class, session.standard());
        if (wrongOnes(staffId, now) >= rules.wrongCodes()) {
            return new SignIn.TooManyTries();
        }
        if (!accepted(session, rules, code, now)) {
            return wrong(staffId, now);
        }
        return enter(session, rules, staffId, now, null);
    }

    /** Signs somebody in by six digits alone, to whichever of their sessions shows them. */
    public SignIn type(String code, UUID staffId) {
        var now = clock.instant();
        var mine = jdbc.sql(Sessions.SELECT + """
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
        var shown = mine.stream()
                .filter(session -> accepted(session, rulesOf(session), code, now))
                .findFirst();
        var limit = standards.inForce(TrainingStandard.class, now).rules().wrongCodes();
        if (wrongOnes(staffId, now) >= limit) {
            return new SignIn.TooManyTries();
        }
        return shown.map(session -> enter(sessions.hold(session.id()), rulesOf(session), staffId, now, null))
                .orElseGet(() -> wrong(staffId, now));
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
                seat.get().note()));
        return new SignIn.In(session.id(), arrival.lateMinutes());
    }

    private boolean accepted(Session session, TrainingStandard rules, String code, Instant now) {
        return new RotatingCode(sessions.secret(session.id()), rules.codeStep()).accepts(code.strip(), now);
    }

    private SignIn wrong(UUID staffId, Instant now) {
        jdbc.sql("insert into training.wrong_code (staff_id, at) values (:staff, :at)")
                .param("staff", staffId)
                .param("at", Timestamp.from(now))
                .update();
        return new SignIn.WrongCode();
    }

    private int wrongOnes(UUID staffId, Instant now) {
        return jdbc.sql("select count(*) from training.wrong_code where staff_id = :staff and at > :since")
                .param("staff", staffId)
                .param("since", Timestamp.from(now.minus(MEMORY)))
                .query(Integer.class)
                .single();
    }

    private TrainingStandard rulesOf(Session session) {
        return standards.of(TrainingStandard.class, session.standard());
    }
}
