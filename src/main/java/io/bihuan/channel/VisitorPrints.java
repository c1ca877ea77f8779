package io.bihuan.channel;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The prints of the tokens that visitors show with every message. A print never changes, so those met lately are kept
 * here and a message costs no question to the database.
 */
@Component
class VisitorPrints {

    private static final int KEPT = 20_000;

    private final JdbcClient jdbc;
    private final Map<UUID, byte[]> met = new ConcurrentHashMap<>();

    VisitorPrints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    byte @Nullable [] of(UUID conversation) {
        var known = met.get(conversation);
        if (known != null) {
            return known;
        }
        var found = jdbc.sql("select token_print from channel.visitor where conversation_id = :id")
                .param("id", conversation)
                .query((row, number) -> row.getBytes(1))
                .list();
        if (found.isEmpty()) {
            return null;
        }
        if (met.size() >= KEPT) {
            met.clear();
        }
        met.put(conversation, found.getFirst());
        return found.getFirst();
    }
}
