package io.bihuan.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation is over, its record written.
 *
 * @param conversationId which
 * @param agentId who held it last; null when nobody did, or when an imported one names nobody
 * @param customerId whose it was, where known
 * @param channel the way it came, for instance ONLINE
 * @param imported whether it was held elsewhere and only brought here to be inspected
 */
public record ConversationClosed(
        UUID conversationId,
        @Nullable UUID agentId,
        @Nullable UUID customerId,
        String channel,
        Instant openedAt,
        Instant closedAt,
        boolean imported) {}
