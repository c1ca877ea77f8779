package io.bihuan.career;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody means to learn and do in a year (H-02). Both sign it; half a year on it is looked at again, and both sign
 * that too.
 *
 * @param goals what they want to reach
 * @param areas the competence areas they work on
 * @param actions what they will do, each by its day
 * @param leaderId the leader who signed
 * @param review what came of it at half-time
 */
public record DevelopmentPlan(
        UUID id,
        UUID staffId,
        UUID branchId,
        int year,
        String goals,
        List<String> areas,
        List<Action> actions,
        UUID writtenBy,
        Instant writtenAt,
        @Nullable Instant personSignedAt,
        @Nullable UUID leaderId,
        @Nullable Instant leaderSignedAt,
        String review,
        @Nullable UUID reviewedBy,
        @Nullable Instant reviewedAt,
        @Nullable Instant reviewSignedAt) {

    public DevelopmentPlan {
        areas = List.copyOf(areas);
        actions = List.copyOf(actions);
    }

    /** One thing to do. */
    public record Action(
            UUID id, String what, LocalDate dueOn, @Nullable LocalDate doneOn) {

        /** Whether its day has passed and it is not done. */
        public boolean late(LocalDate today) {
            return doneOn == null && dueOn.isBefore(today);
        }
    }

    /** How far a plan has come. */
    public enum State {
        /** Somebody's signature is missing. */
        TO_SIGN,
        /** Both have signed. */
        AGREED,
        /** Half the time is over and nobody has looked at it again. */
        REVIEW_DUE,
        /** The leader has looked at it again; the person has still to confirm. */
        REVIEW_TO_SIGN,
        /** Looked at again, and confirmed. */
        REVIEWED
    }

    /** How far it has come on that day. */
    public State state(CareerStandard standard, LocalDate today) {
        if (personSignedAt == null || leaderSignedAt == null) {
            return State.TO_SIGN;
        }
        if (reviewedAt != null) {
            return reviewSignedAt == null ? State.REVIEW_TO_SIGN : State.REVIEWED;
        }
        return today.isBefore(reviewOn(standard)) ? State.AGREED : State.REVIEW_DUE;
    }

    /** The day from which it is looked at again. */
    public LocalDate reviewOn(CareerStandard standard) {
        return LocalDate.of(year, 1, 1).plusMonths(standard.planReviewMonths());
    }
}
