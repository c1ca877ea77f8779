package io.bihuan.conversation;

import java.util.Optional;

/**
 * Takes the centre's words out to customers who do not read them here, by mail for instance. A bean of the channel's
 * adapter: what is said in a conversation whose {@link Carriages carriage} has begun is handed to it message by message,
 * in order, one at a time per conversation over all nodes.
 */
public interface Carrier {

    /** The channel it serves, as conversations name it: EMAIL, WECHAT. */
    String channel();

    /**
     * Whether customers are there while they are served: they are told who serves them, and greeted. Else they write
     * letters, which are answered within hours (H-03), and nothing goes to them that nobody wrote.
     */
    boolean isLive();

    /** Why an agent's words in this conversation would not reach its customer as things stand now. */
    Optional<NoWayOut> noWayOut(ConversationId conversation);

    /**
     * Takes one message out, and answers within a minute. After a break the same message may come a second time, under
     * the same {@link Outgoing#name() name}. What it throws counts as {@link Carried.TryAgain}.
     */
    Carried carry(Outgoing message);
}
