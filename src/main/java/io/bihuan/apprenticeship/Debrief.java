package io.bihuan.apprenticeship;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The talk at the end of one day: what went well, what did not, what tomorrow is about.
 *
 * @param mentorId who owes it, or has given it
 * @param dueAt until when both are to have signed
 * @param observed what was looked at together
 * @param signedAt when the mentor signed; until the trainee does, it may be corrected
 * @param countersignedAt when the trainee signed; from then on things are only added
 */
public record Debrief(
        UUID id,
        UUID apprenticeshipId,
        UUID traineeId,
        UUID mentorId,
        LocalDate dayOn,
        Instant dueAt,
        @Nullable Integer minutes,
        String strengths,
        String shortcomings,
        String focus,
        List<UUID> observed,
        @Nullable Instant signedAt,
        @Nullable Instant countersignedAt) {

    public Debrief {
        observed = List.copyOf(observed);
    }

    /** Where a debrief stands. */
    public enum State {
        /** Its day is not here yet. */
        COMING,
        /** To be held and written. */
        OPEN,
        /** Should have been signed by both, and is not. */
        LATE,
        /** Waits for the trainee. */
        SIGNED,
        /** Signed by both. */
        DONE
    }

    /** Where it stands on that day, at that instant. */
    public State state(LocalDate today, Instant now) {
        if (countersignedAt != null) {
            return State.DONE;
        }
        if (now.isAfter(dueAt)) {
            return State.LATE;
        }
        if (signedAt != null) {
            return State.SIGNED;
        }
        return dayOn.isAfter(today) ? State.COMING : State.OPEN;
    }

    Signing maySign(LocalDate today) {
        if (countersignedAt != null) {
            return new Signing.Closed(countersignedAt);
        }
        return dayOn.isAfter(today) ? new Signing.TooEarly(dayOn) : new Signing.Signed();
    }

    Signing mayCountersign() {
        if (countersignedAt != null) {
            return new Signing.Closed(countersignedAt);
        }
        return signedAt == null ? new Signing.NotWritten() : new Signing.Signed();
    }
}
