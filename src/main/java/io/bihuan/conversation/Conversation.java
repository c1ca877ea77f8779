package io.bihuan.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A conversation's own facts, locked while something is decided about it. */
record Conversation(
        UUID id,
        LocalDate month,
        String channel,
        State state,
        @Nullable UUID customerId,
        String caller,
        @Nullable UUID agentId,
        boolean imported,
        @Nullable UUID standardVersion,
        Instant openedAt,
        @Nullable Instant waitingSince,
        @Nullable Instant wrapUpAt,
        @Nullable Instant recordAt,
        @Nullable Instant closedAt,
        @Nullable Instant identityCheckedAt,
        @Nullable UUID previousAgentId,
        @Nullable Instant heldUntil,
        @Nullable Instant firstAgentReplyAt,
        @Nullable Instant unansweredSince,
        @Nullable Instant wentOnAt,
        long lastSeq) {

    ConversationId name() {
        return new ConversationId(id);
    }

    boolean heldBy(@Nullable UUID staffId) {
        return agentId != null && agentId.equals(staffId);
    }

    Instant endedAt() {
        return wrapUpAt != null ? wrapUpAt : closedAt != null ? closedAt : openedAt;
    }
}
