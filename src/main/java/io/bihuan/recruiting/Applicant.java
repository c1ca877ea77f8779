package io.bihuan.recruiting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who applies, with all that was noted of them.
 *
 * @param number what they are called in notices and in the audit, where no name may outlive them
 * @param name in clear; "" once erased
 * @param phone in clear; "" where unknown or erased
 * @param email in clear; "" where unknown or erased
 * @param pool whether they agreed to be kept longer, for posts to come
 * @param dueAt by when it is to be decided
 * @param reason why it ended as it did
 * @param staffId who they are among the staff; null unless taken on
 * @param contractMonths how long their first contract runs; null unless taken on
 * @param eraseAt when the record is erased; null while nothing is decided, and of those taken on
 * @param sittings each time they sat the anti-fraud test, the first in front
 * @param interviews by their time
 */
public record Applicant(
        UUID id,
        String number,
        UUID branchId,
        String name,
        String phone,
        String email,
        String post,
        Source source,
        String words,
        LocalDate appliedOn,
        boolean pool,
        UUID takenBy,
        Instant takenAt,
        Instant dueAt,
        UUID standardVersion,
        @Nullable Ending ending,
        String reason,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        @Nullable UUID staffId,
        @Nullable Integer contractMonths,
        @Nullable Instant eraseAt,
        @Nullable Instant erasedAt,
        @Nullable Background background,
        List<Sitting> sittings,
        List<Interview> interviews) {

    public Applicant {
        sittings = List.copyOf(sittings);
        interviews = List.copyOf(interviews);
    }

    /** How far it has come. */
    public Stage stage() {
        if (ending != null) {
            return Stage.valueOf(ending.name());
        }
        var missing = missing();
        if (missing.contains(Requirement.BACKGROUND) || missing.contains(Requirement.TEST)) {
            return Stage.CHECKING;
        }
        return missing.contains(Requirement.INTERVIEW) ? Stage.INTERVIEWING : Stage.DECIDING;
    }

    /** What is missing before they can be taken on; empty where nothing is. */
    public Set<Requirement> missing() {
        var missing = EnumSet.noneOf(Requirement.class);
        if (background == null || !background.clear()) {
            missing.add(Requirement.BACKGROUND);
        }
        if (passed() == null) {
            missing.add(Requirement.TEST);
        }
        if (interviews.stream().noneMatch(Interview::held)) {
            missing.add(Requirement.INTERVIEW);
        }
        if (interviews.stream().anyMatch(Interview::waits)) {
            missing.add(Requirement.VERDICT);
        }
        return missing;
    }

    /** The sitting at which they passed the test; null while they have not. */
    public @Nullable Sitting passed() {
        return sittings.stream().filter(Sitting::passed).findFirst().orElse(null);
    }

    /** Whether this person talks, or has talked, with them. */
    public boolean interviewedBy(UUID staff) {
        return interviews.stream()
                .anyMatch(each ->
                        each.cancelledAt() == null && each.interviewerId().equals(staff));
    }

    /** Whether nothing private is left of it. */
    public boolean erased() {
        return erasedAt != null;
    }

    /** When it was decided; only asked where it is. */
    public Instant endedAt() {
        return Objects.requireNonNull(decidedAt);
    }

    /** What somebody must have behind them before they are taken on (H-01). */
    public enum Requirement {
        /** A background check with nothing against them. */
        BACKGROUND,
        /** The anti-fraud test, passed. */
        TEST,
        /** At least one interview, held and noted. */
        INTERVIEW,
        /** No interview that is still to be held or noted. */
        VERDICT
    }
}
