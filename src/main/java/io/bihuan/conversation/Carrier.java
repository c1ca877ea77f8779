package io.bihuan.conversation;

/**
 * Takes the centre's words out to customers who do not read them here, by mail for instance. A bean of the channel's
 * adapter: what is said in a conversation whose {@link Carriages carriage} has begun is handed to it message by message,
 * in order, one at a time per conversation over all nodes.
 */
public interface Carrier {

    /** The channel it serves, as conversations name it: EMAIL, WECHAT. */
    String channel();

    /**
     * Takes one message out, and answers within a minute. After a break the same message may come a second time, under
     * the same {@link Outgoing#name() name}. What it throws counts as {@link Carried.TryAgain}.
     */
    Carried carry(Outgoing message);
}
