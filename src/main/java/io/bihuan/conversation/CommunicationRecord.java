package io.bihuan.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A communication record as it was written: never changed, corrected only by addition.
 *
 * @param ownerId whose record it is
 * @param additions what was added later
 */
public record CommunicationRecord(
        ConversationId id,
        String channel,
        Instant openedAt,
        RecordDraft content,
        UUID ownerId,
        Instant writtenAt,
        List<Addition> additions) {

    public CommunicationRecord {
        additions = List.copyOf(additions);
    }

    /** Something added to a record afterwards. */
    public record Addition(String text, UUID writtenBy, Instant writtenAt) {}
}
