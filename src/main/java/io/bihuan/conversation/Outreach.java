package io.bihuan.conversation;

import java.util.List;
import java.util.UUID;

/** Readies a channel for words that nobody asked for yet; a bean of the channel's adapter, beside its {@link Carrier}. */
public interface Outreach {

    /** The channel it serves, as its carrier names it. */
    String channel();

    /** Whether the channel lets us write first to the customer of these ids now. */
    boolean reaches(List<UUID> customer);

    /** Says where the words of this conversation go, in the transaction that writes them. */
    void ready(ConversationId conversation, List<UUID> customer, String subject);
}
