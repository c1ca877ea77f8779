package io.bihuan.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that lies before an agent.
 *
 * @param because why it was offered to this one
 * @param untilAt until when it waits for an answer
 * @param outcome what came of it, or null while it waits
 */
public record Offer(
        UUID id,
        UUID conversationId,
        UUID staffId,
        String because,
        Instant offeredAt,
        Instant untilAt,
        @Nullable Outcome outcome) {

    /** What came of an offer. */
    public enum Outcome {
        ACCEPTED,
        /** Nobody answered in time. */
        MISSED,
        /** The customer left, somebody else took it, or the agent's screen is gone. */
        WITHDRAWN
    }
}
