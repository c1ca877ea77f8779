package io.bihuan.complaint.web;

import io.bihuan.complaint.ComplaintFile;
import io.bihuan.complaint.Severity;
import io.bihuan.complaint.Stage;
import io.bihuan.complaint.StageOwner;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A complaint as the API tells it. */
record ComplaintAnswer(
        String number,
        String category,
        Severity severity,
        @Nullable BigDecimal claimAmount,
        boolean safety,
        String description,
        String wish,
        @Nullable UUID conversationId,
        OffsetDateTime openedAt,
        @Nullable OffsetDateTime closedAt,
        Stage stage,
        boolean escalated,
        @Nullable OffsetDateTime acknowledgeBy,
        @Nullable OffsetDateTime acknowledgedAt,
        List<StageAnswer> stages) {

    /** One stage; times are null while it is still to come. */
    record StageAnswer(
            Stage stage,
            StageOwner owner,
            String limit,
            @Nullable OffsetDateTime startedAt,
            @Nullable OffsetDateTime dueAt,
            @Nullable OffsetDateTime finishedAt,
            boolean overdue) {}

    static ComplaintAnswer of(ComplaintFile file, ZoneId zone, Instant now) {
        var escalation = file.escalation();
        return new ComplaintAnswer(
                file.number(),
                file.category(),
                file.severity(),
                file.claim(),
                file.safety(),
                file.description(),
                file.wish(),
                file.conversationId(),
                file.openedAt().atZone(zone).toOffsetDateTime(),
                at(file.closedAt(), zone),
                file.stage(),
                escalation != null,
                escalation == null ? null : at(escalation.acknowledgeBy(), zone),
                escalation == null ? null : at(escalation.acknowledgedAt(), zone),
                file.stages().stream()
                        .map(state -> new StageAnswer(
                                state.rule().code(),
                                state.rule().owner(),
                                state.rule().limit().written(),
                                at(state.startedAt(), zone),
                                at(state.dueAt(), zone),
                                at(state.finishedAt(), zone),
                                state.late(now)))
                        .toList());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
    }
}
