package io.bihuan.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the words of one conversation have been taken out, in the hands of the one node that holds its lease.
 *
 * @param carriedSeq the last message that needs no more care
 * @param tries how often the one after it failed
 * @param firstTryAt when that one was first tried, or null
 * @param woken how often there was something to say; one more means something new
 */
record Carriage(
        UUID conversationId,
        String channel,
        long carriedSeq,
        int tries,
        @Nullable Instant firstTryAt,
        long woken,
        UUID lease) {

    ConversationId conversation() {
        return new ConversationId(conversationId);
    }

    /** The same, with everything up to a message taken care of. */
    Carriage upTo(long seq) {
        return new Carriage(conversationId, channel, seq, 0, null, woken, lease);
    }
}
