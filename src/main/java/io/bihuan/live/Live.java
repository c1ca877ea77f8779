package io.bihuan.live;

import io.bihuan.database.Ids;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who watch a topic what has happened. What the transaction does not commit, nobody hears. */
@Service
public class Live {

    private final JdbcClient jdbc;

    Live(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes an event in the caller's transaction; it is heard once that commits. */
    public void publish(String topic, String kind, String json) {
        publish(List.of(topic), kind, json);
    }

    /** The same, heard on several topics; who watches more than one of them hears it once. */
    @Transactional
    public void publish(List<String> topics, String kind, String json) {
        var event = new LiveEvent(Ids.next(), topics, kind, json);
        jdbc.sql("select live.publish(:id, :topics, :kind, :payload)")
                .param("id", event.id())
                .param("topics", event.topics().toArray(String[]::new))
                .param("kind", event.kind())
                .param("payload", event.json())
                .query((row, number) -> 0)
                .single();
    }
}
