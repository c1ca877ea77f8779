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
 * @param codeRemembered a code that stood within this is told apart from one that never stood
 * @param leaveTolerance leaving so shortly before the end is not leaving early
 * @param wrongCodes so many wrong codes within five minutes, then no more
 * @param completeRuns complete practice runs of each trainee (M-04)
 * @param makeUpTerm who missed a session makes it up within this
 */
@StandardRules("session")
record TrainingStandard(
        Duration presentBefore,
        Duration leaveBefore,
        Duration signInOpens,
        Duration codeStep,
        Duration codeRemembered,
        Duration leaveTolerance,
        int wrongCodes,
        int completeRuns,
        Term makeUpTerm) {

    /** How many begun minutes before the end somebody leaves; 0 within the tolerance. */
    int earlyMinutes(java.time.Instant endsAt, java.time.Instant at) {
        return at.isBefore(endsAt.minus(leaveTolerance))
                ? (int) Duration.between(at, endsAt)
                        .plus(Duration.ofMinutes(1))
                        .minusNanos(1)
                        .toMinutes()
                : 0;
    }

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
