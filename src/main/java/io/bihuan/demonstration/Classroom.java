package io.bihuan.demonstration;

import io.bihuan.training.ClosingDesk;
import io.bihuan.training.NewSession;
import io.bihuan.training.Scheduling;
import io.bihuan.training.SessionDesk;
import io.bihuan.training.SignInDesk;
import io.bihuan.training.TrainingRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A session as it is held: called by the supervisor, signed in to by the code, closed by its instructor. */
@Component
class Classroom {

    private static final long MINUTES_AN_HOUR = 45;

    private final SessionDesk sessions;
    private final SignInDesk signIn;
    private final ClosingDesk closing;
    private final Faculty faculty;
    private final Opinions opinions;

    Classroom(SessionDesk sessions, SignInDesk signIn, ClosingDesk closing, Faculty faculty, Opinions opinions) {
        this.sessions = sessions;
        this.signIn = signIn;
        this.closing = closing;
        this.faculty = faculty;
        this.opinions = opinions;
    }

    /** When a session of so many class hours ends. */
    static Instant end(Instant start, BigDecimal hours) {
        return start.plus(Duration.ofMinutes(
                hours.multiply(BigDecimal.valueOf(MINUTES_AN_HOUR)).longValue()));
    }

    /** Calls it; null where somebody or the room is taken. */
    @Nullable
    UUID call(Stage stage, Instant at, NewSession session) {
        faculty.mayTeach(stage, at, session.instructorId(), session.courseId());
        return stage.at(at, () -> sessions.schedule(session, stage.as("li"))) instanceof Scheduling.Scheduled(var id)
                ? id
                : null;
    }

    /** It is called off. */
    void callOff(Stage stage, Instant at, UUID session, String reason) {
        stage.at(at, () -> {
            sessions.cancel(session, reason, stage.id("li"));
        });
    }

    /** Somebody scans the code on the wall. */
    void arrive(Stage stage, Instant at, UUID session, UUID person) {
        stage.at(at, () -> {
            signIn.scan(session, sessions.code(session).digits(), person);
        });
    }

    /** The instructor writes what it was about, and those who were there say what they think. */
    void close(Stage stage, Instant at, UUID session, TrainingRecord record, UUID instructor) {
        stage.at(at, () -> {
            closing.close(session, record, instructor);
        });
        opinions.give(stage, at, session);
    }
}
