package io.bihuan.conversation;

import io.bihuan.database.Ids;
import java.util.UUID;

/** Names a conversation. */
public record ConversationId(UUID value) {

    static ConversationId next() {
        return new ConversationId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
