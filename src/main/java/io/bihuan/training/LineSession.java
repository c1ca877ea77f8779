package io.bihuan.training;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session with what became of it, for whoever compares it with a plan.
 *
 * @param id which
 * @param courseId what is taught
 * @param topic what is taught, in words
 * @param itemId the plan's item it was called for, in the version of that day, or null
 * @param group which of the line's groups, or null where it was called by hand
 * @param startsAt when it begins
 * @param endsAt when it ends
 * @param place the room or the link
 * @param instructorId who teaches
 * @param hours class hours
 * @param expected how many are on the roster
 * @param present how many took part
 * @param excused how many had leave
 * @param cancelledAt when it was called off, or null
 * @param closedAt when its record was written, or null
 * @param remarks why it was called off, or what the record remarks
 */
public record LineSession(
        UUID id,
        UUID courseId,
        String topic,
        @Nullable UUID itemId,
        @Nullable Integer group,
        Instant startsAt,
        Instant endsAt,
        String place,
        UUID instructorId,
        BigDecimal hours,
        int expected,
        int present,
        int excused,
        @Nullable Instant cancelledAt,
        @Nullable Instant closedAt,
        String remarks) {}
