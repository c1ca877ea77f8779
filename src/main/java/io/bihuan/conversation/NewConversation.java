package io.bihuan.conversation;

import io.bihuan.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A customer at the door.
 *
 * @param channel the way they come: ONLINE, PHONE, ONSITE, …
 * @param caller what they call themselves, or ""
 * @param customer who they are, where known
 * @param priority 0 as a rule; higher goes first
 */
public record NewConversation(
        String channel, String caller, @Nullable CustomerId customer, int priority) {

    /** Somebody who comes by chat. */
    public static NewConversation online(String caller, @Nullable CustomerId customer) {
        return new NewConversation("ONLINE", caller, customer, 0);
    }
}
