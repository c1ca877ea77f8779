package io.bihuan.training;

import io.bihuan.calendar.Term;
import io.bihuan.standard.StandardRules;
import java.time.Duration;

/**
 * The discipline of sessions (M-13).
 *
 * @param presentBefore on time is who has signed in so long before the start
 * @param leaveBefore leave is asked so long before the start
 * @param signInOpens signing in begins so long before the start
 * @param codeStep the sign-in code changes this often
 * @param wrongCodes so many wrong codes within five minutes, then no more
 * @param makeUpTerm who missed a session makes it up within this
 */
@StandardRules("session")
record TrainingStandard(
        Duration presentBefore,
        Duration leaveBefore,
        Duration signInOpens,
        Duration codeStep,
        int wrongCodes,
        Term makeUpTerm) {

    /** How an arrival at that instant stands to the start. */
    Arrival arrival(java.time.Instant startsAt, java.time.Instant at) {
        var wanted = startsAt.minus(presentBefore);
        if (!at.isAfter(wanted)) {
            return new Arrival(0);
        }
        var late = Duration.between(wanted, at);
        return new Arrival((int) late.plus(Duration.ofMinutes(1)).minusNanos(1).toMinutes());
    }
}
