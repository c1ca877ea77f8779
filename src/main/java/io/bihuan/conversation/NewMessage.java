package io.bihuan.conversation;

import io.bihuan.database.Ids;
import java.util.List;
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
 * @param text the words; may be empty when it carries files
 * @param attachments files that were handed in for it beforehand ({@link Attachments#attach}), in order
 * @param own the words in no language, where the centre says them of its own accord
 */
public record NewMessage(
        ConversationId conversation,
        String clientId,
        Speaker from,
        @Nullable UUID staffId,
        boolean scripted,
        String text,
        List<UUID> attachments,
        @Nullable OwnWords own) {

    public NewMessage {
        attachments = List.copyOf(attachments);
    }

    /** A message of words alone. */
    public NewMessage(
            ConversationId conversation,
            String clientId,
            Speaker from,
            @Nullable UUID staffId,
            boolean scripted,
            String text) {
        this(conversation, clientId, from, staffId, scripted, text, List.of(), null);
    }

    /** The same message carrying these files. */
    public NewMessage with(List<UUID> files) {
        return new NewMessage(conversation, clientId, from, staffId, scripted, text, files, own);
    }

    /** The same message in these words. */
    NewMessage saying(String words) {
        return new NewMessage(conversation, clientId, from, staffId, scripted, words, attachments, null);
    }

    /** The customer's words. */
    public static NewMessage ofCustomer(ConversationId conversation, String clientId, String text) {
        return new NewMessage(conversation, clientId, Speaker.CUSTOMER, null, false, text);
    }

    /** The words of the agent who holds the conversation. */
    public static NewMessage ofAgent(ConversationId conversation, String clientId, UUID staffId, String text) {
        return new NewMessage(conversation, clientId, Speaker.AGENT, staffId, false, text);
    }

    static NewMessage ofScript(ConversationId conversation, UUID staffId, Said said) {
        return new NewMessage(conversation, fresh(), Speaker.AGENT, staffId, true, said.text(), List.of(), said.own());
    }

    static NewMessage ofSystem(ConversationId conversation, String text) {
        return new NewMessage(conversation, fresh(), Speaker.SYSTEM, null, true, text);
    }

    static NewMessage ofSystem(ConversationId conversation, Said said) {
        return ofSystem(conversation, fresh(), said);
    }

    static NewMessage ofSystem(ConversationId conversation, String clientId, Said said) {
        return new NewMessage(conversation, clientId, Speaker.SYSTEM, null, true, said.text(), List.of(), said.own());
    }

    private static String fresh() {
        return Ids.next().toString();
    }
}
