package io.bihuan.shadow;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that a trainee answers after the event.
 *
 * @param heldAt when the conversation was over
 * @param greeted whether a greeting went by itself before the first turn
 * @param identified whether who the customer is was verified outside the messages
 * @param givenBy who gave it; null where it was chosen, or given by the rule of apprenticeship
 * @param rounds how many turns it has
 * @param missedOwn how many things the rules miss in the trainee's answers; null before the end
 * @param missedReal how many they miss in the agent's
 * @param wipedAt when the masked copy was taken away, or null
 */
public record Shadow(
        UUID id,
        UUID conversationId,
        UUID traineeId,
        @Nullable UUID branchId,
        String channel,
        Instant heldAt,
        boolean greeted,
        boolean identified,
        @Nullable UUID givenBy,
        Instant begunAt,
        @Nullable Instant finishedAt,
        int rounds,
        @Nullable Integer missedOwn,
        @Nullable Integer missedReal,
        @Nullable Instant wipedAt,
        String comment,
        @Nullable UUID commentedBy,
        @Nullable Instant commentedAt) {

    /** Whether every turn was answered. */
    public boolean finished() {
        return finishedAt != null;
    }

    /** Whether its text is still there. */
    public boolean kept() {
        return wipedAt == null;
    }
}
