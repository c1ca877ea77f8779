package io.bihuan.conversation;

import java.time.Instant;

/**
 * A message on its way out to a customer.
 *
 * @param conversation where it was said
 * @param seq its number there
 * @param from whose words: the agent's, the centre's own, never the customer's
 * @param scripted whether it went by itself from a script
 * @param text the words
 * @param at when they were said
 */
public record Outgoing(ConversationId conversation, long seq, Speaker from, boolean scripted, String text, Instant at) {

    /** What it is called outside: the same at every try, no other message's. */
    public String name() {
        return conversation + "." + seq;
    }
}
