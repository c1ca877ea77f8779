package io.bihuan.conversation;

import io.bihuan.database.Ids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that asks to be accepted.
 *
 * @param conversation where
 * @param clientId the sender's own name for it: sent again under the same name, it stays one message
 * @param from whose words
 * @param staffId who of the staff, for an agent's words
 * @param scripted whether it goes by itself from the agent's script
 * @param text the words
 */
public record NewMessage(
        ConversationId conversation,
        String clientId,
        Speaker from,
        @Nullable UUID staffId,
        boolean scripted,
        String text) {

    /** The customer's words. */
    public static NewMessage ofCustomer(ConversationId conversation, String clientId, String text) {
        return new NewMessage(conversation, clientId, Speaker.CUSTOMER, null, false, text);
    }

    /** The words of the agent who holds the conversation. */
    public static NewMessage ofAgent(ConversationId conversation, String clientId, UUID staffId, String text) {
        return new NewMessage(conversation, clientId, Speaker.AGENT, staffId, false, text);
    }

    static NewMessage ofScript(ConversationId conversation, UUID staffId, String text) {
        return new NewMessage(conversation, fresh(), Speaker.AGENT, staffId, true, text);
    }

    static NewMessage ofSystem(ConversationId conversation, String text) {
        return new NewMessage(conversation, fresh(), Speaker.SYSTEM, null, true, text);
    }

    private static String fresh() {
        return Ids.next().toString();
    }
}
