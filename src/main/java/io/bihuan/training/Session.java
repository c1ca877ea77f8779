package io.bihuan.training;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A training session.
 *
 * @param id which
 * @param courseId what is taught
 * @param itemId the plan's item it comes from, or null
 * @param topic what is taught, in words
 * @param startsAt when it begins
 * @param endsAt when it ends
 * @param place the room or the link
 * @param instructorId who teaches
 * @param seats how many fit in
 * @param branchId the branch it is for; null for the whole house
 * @param standard the version of the rules it is held under
 * @param cancelledAt when it was called off, or null
 * @param closedAt when its record was written, or null
 * @param closedBy who wrote it, or null
 * @param content what was taught, by the record
 * @param hours class hours: planned, and after closing those of the record
 * @param materials what was used, by the record
 * @param remarks what else there is to say, by the record
 * @param link where it is met online, or \"\"
 */
public record Session(
        UUID id,
        UUID courseId,
        @Nullable UUID itemId,
        String topic,
        Instant startsAt,
        Instant endsAt,
        String place,
        UUID instructorId,
        int seats,
        @Nullable UUID branchId,
        UUID standard,
        @Nullable Instant cancelledAt,
        @Nullable Instant closedAt,
        @Nullable UUID closedBy,
        String content,
        BigDecimal hours,
        String materials,
        String remarks,
        String link) {

    SessionState state(Instant now, TrainingStandard rules) {
        if (cancelledAt != null) {
            return SessionState.CANCELLED;
        }
        if (closedAt != null) {
            return SessionState.CLOSED;
        }
        if (now.isBefore(startsAt.minus(rules.signInOpens()))) {
            return SessionState.PLANNED;
        }
        if (now.isBefore(startsAt)) {
            return SessionState.SIGN_IN;
        }
        return now.isAfter(endsAt) ? SessionState.OVER : SessionState.RUNNING;
    }
}
