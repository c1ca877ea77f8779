package io.bihuan.conversation;

import io.bihuan.live.Live;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells those who watch a conversation, the queue or an agent what has become of it. */
@Component
class ConversationNews {

    private final Live live;

    ConversationNews(Live live) {
        this.live = live;
    }

    void tell(ConversationId id, @Nullable UUID agent, String kind) {
        var topics = new ArrayList<>(List.of("conversation:" + id, "queue:all"));
        if (agent != null) {
            topics.add("person:" + agent);
        }
        live.publish(topics, kind, json(id));
    }

    /** Somebody has begun to wait. */
    void arrived(ConversationId id) {
        live.publish("queue:all", "arrived", json(id));
    }

    private static String json(ConversationId id) {
        return "{\"conversation\":\"" + id + "\"}";
    }
}
