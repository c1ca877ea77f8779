package io.bihuan.apprenticeship;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trainee beside a mentor.
 *
 * @param mentorId who it is now
 * @param endsOn its last workday, with extensions
 * @param words what the mentor said at the end
 * @param concludedAt when that was, or null while it runs
 * @param debriefs how many days it has
 * @param done how many are signed by both
 * @param late how many are not, although their time is over
 */
public record Apprenticeship(
        UUID id,
        UUID traineeId,
        UUID mentorId,
        @Nullable UUID branchId,
        LocalDate startsOn,
        LocalDate endsOn,
        ApprenticeshipState state,
        int extensions,
        String words,
        @Nullable Instant concludedAt,
        UUID standardVersion,
        UUID pairedBy,
        Instant pairedAt,
        int debriefs,
        int done,
        int late) {

    /** Whether days are still to come or to be talked over. */
    public boolean running() {
        return state == ApprenticeshipState.RUNNING;
    }

    /** Whether its mentor may say by now how it went: on the last day or later, with every debrief signed. */
    Recommending mayConclude(LocalDate today) {
        if (!running()) {
            return new Recommending.Over(state);
        }
        if (today.isBefore(endsOn)) {
            return new Recommending.TooEarly(endsOn);
        }
        return done < debriefs ? new Recommending.DebriefsMissing(debriefs - done) : new Recommending.Concluded();
    }
}
