package io.bihuan.channel;

import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Map<UUID, List<byte[]>> met = new ConcurrentHashMap<>();

    VisitorPrints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this print opens this conversation. A visitor signed by their site has one for each device. */
    boolean open(UUID conversation, byte[] print) {
        var known = met.get(conversation);
        if (known != null && has(known, print)) {
            return true;
        }
        var found = jdbc.sql("""
                        select token_print from channel.visitor where conversation_id = :id
                        union all
                        select token_print from channel.further_token where conversation_id = :id
                        """)
                .param("id", conversation)
                .query((row, number) -> row.getBytes(1))
                .list();
        if (found.isEmpty()) {
            return false;
        }
        if (met.size() >= KEPT) {
            met.clear();
        }
        met.put(conversation, found);
        return has(found, print);
    }

    private static boolean has(List<byte[]> prints, byte[] print) {
        return prints.stream().anyMatch(each -> MessageDigest.isEqual(each, print));
    }
}
