package io.bihuan.training.web;

import io.bihuan.training.Session;
import io.bihuan.training.SessionState;
import io.bihuan.web.Tone;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Signing in on the phone.
 *
 * @param sessionId the session that was scanned, or ""
 * @param code the code that was scanned or typed, or ""
 * @param today the reader's sessions of today
 * @param said what came of it, a wording key, or ""
 * @param facts what fills it
 * @param tone how it went
 * @param leaving what signing out now would mean, or null
 */
public record SignInPage(
        String sessionId,
        String code,
        List<Mine> today,
        String said,
        List<Object> facts,
        Tone tone,
        @Nullable Leaving leaving) {

    /**
     * Somebody who is in and shows the code again.
     *
     * @param early how many minutes early they would leave
     */
    public record Leaving(String sessionId, String code, int early) {}

    /** One of the reader's sessions of today. */
    public record Mine(
            Session session,
            SessionState state,
            Instant onTimeUntil,
            @Nullable Instant signedInAt) {}

    /** Whether a code was scanned, so that one press is enough. */
    public boolean scanned() {
        return !sessionId.isEmpty() && !code.isEmpty() && said.isEmpty();
    }
}
