package io.bihuan.plan;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A training plan in one of its versions, as it stands.
 *
 * @param id this version
 * @param period what it is for
 * @param version 1, or more for a revision
 * @param branchId the branch it is for; null for the whole house
 * @param revises the version before, or null
 * @param ground why that one was changed, or null
 * @param groundNote the ground in words, or ""
 * @param status how far it is, apart from the passing of time
 * @param draftedBy who drafted it
 * @param draftedAt when they began
 * @param submittedAt when it was handed in last, or null
 * @param decidedBy who approved or returned it, or null
 * @param decidedAt when, or null
 * @param returnReason why it was returned, or ""
 * @param supersededAt when a revision took its place, or null
 * @param edition counts its changes: who decides must have seen the latest
 * @param items its lines, in order
 */
public record Plan(
        UUID id,
        PlanPeriod period,
        int version,
        @Nullable UUID branchId,
        @Nullable UUID revises,
        @Nullable Ground ground,
        String groundNote,
        PlanState status,
        UUID draftedBy,
        Instant draftedAt,
        @Nullable Instant submittedAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        String returnReason,
        @Nullable Instant supersededAt,
        int edition,
        List<PlanItem> items) {

    /** How far it is on that day: an approved plan is in force while its period runs, and closed afterwards. */
    public PlanState state(LocalDate today) {
        if (status != PlanState.APPROVED) {
            return status;
        }
        if (supersededAt != null || period.overBy(today)) {
            return PlanState.CLOSED;
        }
        return period.begunBy(today) ? PlanState.IN_FORCE : PlanState.APPROVED;
    }

    /** The same plan with its lines. */
    public Plan withItems(List<PlanItem> lines) {
        return new Plan(
                id,
                period,
                version,
                branchId,
                revises,
                ground,
                groundNote,
                status,
                draftedBy,
                draftedAt,
                submittedAt,
                decidedBy,
                decidedAt,
                returnReason,
                supersededAt,
                edition,
                lines);
    }

    /** Whether it may be handed in, or what is missing. */
    Submission submission() {
        if (!status.open()) {
            return new Submission.NotADraft(status);
        }
        if (items.isEmpty()) {
            return new Submission.Empty();
        }
        var unnamed = items.stream()
                .filter(item -> item.instructorId() == null)
                .map(PlanItem::topic)
                .toList();
        return unnamed.isEmpty() ? new Submission.Submitted() : new Submission.NobodyTeaches(unnamed);
    }

    /** Whether this person may decide on it now, having seen that edition. */
    Decision decisionBy(SignedIn person, int seen) {
        if (!person.may(Permission.PLAN_APPROVE)) {
            return new Decision.NotAllowed();
        }
        if (status != PlanState.SUBMITTED) {
            return new Decision.NotSubmitted(status);
        }
        if (draftedBy.equals(person.staffId())) {
            return new Decision.OwnDraft();
        }
        return seen == edition ? new Decision.Decided() : new Decision.Changed(seen);
    }
}
