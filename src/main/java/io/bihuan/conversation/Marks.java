package io.bihuan.conversation;

import io.bihuan.live.Live;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The small signs between two who write: one types, one has read. Typing is whispered and kept nowhere; how far the
 * customer has read is kept once for each number at most.
 */
@Service
public class Marks {

    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final int REMEMBERED = 20_000;

    private final JdbcClient jdbc;
    private final Live live;
    private final Clock clock;
    private final Map<String, Instant> typed = new ConcurrentHashMap<>();

    Marks(JdbcClient jdbc, Live live, Clock clock) {
        this.jdbc = jdbc;
        this.live = live;
        this.clock = clock;
    }

    /** Somebody types: told on at most once a second. */
    public void types(ConversationId id, Speaker who) {
        var now = clock.instant();
        var key = who + ":" + id;
        var before = typed.get(key);
        if (before != null && before.plus(BETWEEN).isAfter(now)) {
            return;
        }
        if (typed.size() >= REMEMBERED) {
            typed.clear();
        }
        typed.put(key, now);
        live.whisper("conversation:" + id, "typing", "{\"conversation\":\"%s\",\"from\":\"%s\"}".formatted(id, who));
    }

    /** The agent has everything up to this number before their eyes; kept by {@link ConversationDesk#read}. */
    public void agentRead(ConversationId id, long seq) {
        tell(id, Speaker.AGENT, seq);
    }

    /** The customer has everything up to this number before their eyes. A number that was not given yet is not kept. */
    public void customerRead(ConversationId id, long seq) {
        var kept = jdbc.sql("""
                        insert into conversation.seen (conversation_id, seq)
                        select id, :seq
                          from conversation.conversation
                         where id = :id
                           and last_seq >= :seq
                        on conflict (conversation_id) do update
                           set seq = excluded.seq
                         where seen.seq < excluded.seq
                        """).param("id", id.value()).param("seq", seq).update();
        if (kept > 0) {
            tell(id, Speaker.CUSTOMER, seq);
        }
    }

    /** How far the customer has read. */
    public long readByCustomer(ConversationId id) {
        return jdbc.sql("select seq from conversation.seen where conversation_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** How far the agent has read. */
    public long readByAgent(ConversationId id) {
        return jdbc.sql("select read_seq from conversation.conversation where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private void tell(ConversationId id, Speaker who, long seq) {
        live.whisper(
                "conversation:" + id,
                "read",
                "{\"conversation\":\"%s\",\"from\":\"%s\",\"seq\":%d}".formatted(id, who, seq));
    }
}
