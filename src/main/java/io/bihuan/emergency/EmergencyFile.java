package io.bihuan.emergency;

import io.bihuan.access.Role;
import io.bihuan.emergency.EmergencyPlan.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one emergency.
 *
 * @param emergency what it is and how it stands
 * @param steps what is to be done, in order
 * @param told who was told
 * @param affected who and what is affected, the latest first
 * @param findings what the review found
 */
public record EmergencyFile(
        Emergency emergency, List<Step> steps, List<Told> told, List<Affected> affected, List<Finding> findings) {

    /** A step: whose, what, until when, and by whom and when it was done. */
    public record Step(
            int place,
            Role role,
            Words title,
            Instant dueAt,
            @Nullable UUID doneBy,
            @Nullable Instant doneAt) {

        /** Whether it is past its time, or was done past it. */
        public boolean late(Instant now) {
            return (doneAt == null ? now : doneAt).isAfter(dueAt);
        }
    }

    /** Who was told, and when they acknowledged. */
    public record Told(
            UUID staffId, Instant toldAt, @Nullable Instant acknowledgedAt) {}

    /** Who or what is affected, and when they were called back. */
    public record Affected(
            String objectKind,
            String objectId,
            String label,
            String href,
            Instant notedAt,
            @Nullable Instant calledAt) {

        /** A talk, which not everybody may read; else a customer. */
        public boolean isConversation() {
            return objectKind.equals("CONVERSATION");
        }
    }

    /** What the review found, and the card that came of it. */
    public record Finding(UUID id, String words, UUID cardId) {}

    /** Whether that person was told and has not acknowledged. */
    public boolean waitsFor(UUID staff) {
        return told.stream().anyMatch(each -> each.staffId().equals(staff) && each.acknowledgedAt() == null);
    }

    /** How many have acknowledged. */
    public long acknowledged() {
        return told.stream().filter(each -> each.acknowledgedAt() != null).count();
    }

    /** How many of those affected were called back. */
    public long called() {
        return affected.stream().filter(each -> each.calledAt() != null).count();
    }
}
