package io.bihuan.training;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells a code that stands from one that stood and one that never did, by the server's clock alone: what a phone believes
 * the time to be plays no part. Every code that is not taken counts against whoever sent it.
 */
@Component
class CodeCheck {

    private static final Duration MEMORY = Duration.ofMinutes(5);

    private final Sessions sessions;
    private final JdbcClient jdbc;

    CodeCheck(Sessions sessions, JdbcClient jdbc) {
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    /** What a code is worth. */
    sealed interface Worth {
        record Stands() implements Worth {}

        record Stood(Duration ago) implements Worth {}

        record Never() implements Worth {}
    }

    Worth worth(Session session, TrainingStandard rules, String typed, Instant now) {
        var code = new RotatingCode(sessions.secret(session.id()), rules.codeStep());
        if (code.accepts(typed.strip(), now)) {
            return new Worth.Stands();
        }
        var gone = code.gone(typed.strip(), now, rules.codeRemembered());
        return gone == null ? new Worth.Never() : new Worth.Stood(gone);
    }

    boolean tooMany(UUID staffId, TrainingStandard rules, Instant now) {
        return jdbc.sql("select count(*) from training.wrong_code where staff_id = :staff and at > :since")
                        .param("staff", staffId)
                        .param("since", Timestamp.from(now.minus(MEMORY)))
                        .query(Integer.class)
                        .single()
                >= rules.wrongCodes();
    }

    void wrong(UUID staffId, Instant now) {
        jdbc.sql("insert into training.wrong_code (staff_id, at) values (:staff, :at)")
                .param("staff", staffId)
                .param("at", Timestamp.from(now))
                .update();
    }
}
