package io.bihuan.complaint;

import io.bihuan.calendar.Deadline;
import io.bihuan.task.Task;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one complaint, as its page and its papers show it.
 *
 * @param deadline the running stage's limit with its computation
 * @param escalations each time it went up, the latest first
 * @param paused why the clock stands still; null while it runs
 * @param approvals the decisions on amounts above somebody's authority
 * @param tasks what other departments were asked
 * @param questions what the customer asked about the remedy
 * @param files what was brought as evidence, and the signed form
 * @param acceptance the customer's own word behind their link; null where they gave none
 * @param steps the checklists with who ticked what
 * @param promises what each remedy must be done by, while it is carried out
 * @param returnVisitDue until when the customer is to be asked whether all is well; null before the end
 */
public record ComplaintFile(
        ComplaintId id,
        String number,
        @Nullable UUID conversationId,
        UUID customerId,
        @Nullable UUID agentId,
        String category,
        Severity severity,
        @Nullable BigDecimal claim,
        boolean safety,
        String description,
        String wish,
        String product,
        String place,
        NewComplaint.Via via,
        Instant openedAt,
        UUID openedBy,
        Stage stage,
        Instant stageStartedAt,
        Deadline deadline,
        @Nullable Instant closedAt,
        @Nullable UUID ownerId,
        Records records,
        List<StageState> stages,
        List<Happening> history,
        List<Escalation> escalations,
        @Nullable Standstill paused,
        List<Approval> approvals,
        List<Task> tasks,
        List<Question> questions,
        List<EvidenceFiles.File> files,
        @Nullable Acceptance acceptance,
        List<Checklist.Item> steps,
        Map<Remedy, Deadline> promises,
        @Nullable Instant linkUntil,
        List<Visit> visits,
        @Nullable Instant returnVisitDue) {

    /**
     * One stage.
     *
     * @param startedAt when it began for the last time; null when it is still to come
     * @param dueAt its limit; null when it is still to come
     * @param finishedAt when it was left forwards
     * @param usedPercent how much of the limit was used; null while it runs
     */
    public record StageState(
            StageRule rule,
            @Nullable Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Instant finishedAt,
            @Nullable UUID by,
            @Nullable Integer usedPercent) {

        /** Whether it was, or is, past its limit. */
        public boolean late(Instant now) {
            return dueAt != null && (finishedAt == null ? now : finishedAt).isAfter(dueAt);
        }
    }

    /**
     * One time that the complaint went up.
     *
     * @param told who was told, rung by rung, with the proof
     */
    public record Escalation(
            List<EscalationGround> grounds,
            Instant raisedAt,
            Instant acknowledgeBy,
            List<Told> told,
            @Nullable Instant acknowledgedAt,
            @Nullable UUID acknowledgedBy) {}

    /**
     * Somebody who was told of an escalation.
     *
     * @param mailedAt when the e-mail went out; null where none did
     * @param seenAt when they read the notice or opened the complaint
     */
    public record Told(
            int rung,
            UUID staffId,
            Instant toldAt,
            @Nullable Instant mailedAt,
            @Nullable Instant seenAt) {}

    /** The escalation that waits for a word, or else the latest; null where it never went up. */
    public @Nullable Escalation escalation() {
        return escalations.isEmpty() ? null : escalations.getFirst();
    }

    /**
     * The clock stands still.
     *
     * @param waitingFor whom or what is waited for
     * @param until when it goes on by itself
     */
    public record Standstill(String waitingFor, Instant until) {}

    /** A return visit. */
    public record Visit(Instant at, UUID by, boolean satisfied, String note) {}

    /** Whether this person was told of the escalation that waits, and nobody has taken charge yet. */
    public boolean awaitsWordOf(UUID staffId) {
        var waiting = escalation();
        return waiting != null
                && waiting.acknowledgedAt() == null
                && waiting.told().stream().anyMatch(told -> told.staffId().equals(staffId) && told.seenAt() == null);
    }

    /** The amount that waits for a decision; null where none does. */
    public @Nullable Approval approval() {
        return approvals.stream()
                .filter(approval -> approval.granted() == null)
                .findFirst()
                .orElse(null);
    }

    /** The state of a stage. */
    public StageState state(Stage which) {
        return stages.get(which.ordinal());
    }

    /** The rule of the stage that it stands in. */
    public StageRule rule() {
        return state(stage).rule();
    }
}
