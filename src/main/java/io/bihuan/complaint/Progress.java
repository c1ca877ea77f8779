package io.bihuan.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a complaint stands: its stage, since when, until when. Forwards by meeting the stage's exit conditions only, one
 * stage at a time; back to an earlier stage with a reason only.
 */
record Progress(
        Stage stage,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant closedAt) {

    /** The time limits, as the standard that the complaint began under sets them. */
    @FunctionalInterface
    interface Limits {
        Instant due(Stage stage, Instant start, Records records);
    }

    static Progress begun(Instant now, Limits limits) {
        return new Progress(Stage.RECEPTION, now, limits.due(Stage.RECEPTION, now, Records.none()), null);
    }

    /** What came of trying to move. */
    sealed interface Step {

        /** It moved; closed when there was no stage left. */
        record Taken(Progress progress) implements Step {}

        record Closed() implements Step {}

        record Missing(List<Field> fields) implements Step {}

        record NoReason() implements Step {}

        record NotBack() implements Step {}
    }

    Step forward(StageRule rule, Records records, Instant now, Limits limits) {
        if (closedAt != null) {
            return new Step.Closed();
        }
        var missing = ExitCondition.missing(rule, records);
        if (!missing.isEmpty()) {
            return new Step.Missing(missing);
        }
        Optional<Stage> next = stage.next();
        return new Step.Taken(next.map(to -> new Progress(to, now, limits.due(to, now, records), null))
                .orElseGet(() -> new Progress(stage, startedAt, dueAt, now)));
    }

    Step back(Stage to, String reason, Records records, Instant now, Limits limits) {
        if (closedAt != null) {
            return new Step.Closed();
        }
        if (!to.before(stage)) {
            return new Step.NotBack();
        }
        return reason.isBlank() ? new Step.NoReason() : new Step.Taken(restarted(to, records, now, limits));
    }

    /** Opened again at the remedy, because the customer was not content after all. */
    Progress reopened(Records records, Instant now, Limits limits) {
        return restarted(Stage.REMEDY, records, now, limits);
    }

    private static Progress restarted(Stage to, Records records, Instant now, Limits limits) {
        return new Progress(to, now, limits.due(to, now, records), null);
    }

    boolean overdue(Instant now) {
        return closedAt == null && now.isAfter(dueAt);
    }
}
