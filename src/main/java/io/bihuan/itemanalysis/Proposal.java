package io.bihuan.itemanalysis;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Training that a report asks for.
 *
 * @param areaCode the weak area that it is for, or null where the supervisor thought of it
 * @param people for whom
 * @param planId the plan that it stands in, or null while it is in none
 */
public record Proposal(
        UUID id,
        UUID examId,
        @Nullable String areaCode,
        @Nullable UUID courseId,
        String topic,
        List<UUID> people,
        BigDecimal hours,
        @Nullable UUID planId,
        @Nullable Instant sentAt) {

    public Proposal {
        people = List.copyOf(people);
    }
}
