package io.bihuan.improvement;

import io.bihuan.database.Ids;
import io.bihuan.web.Arc;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What flowed from one arc of the loop to the next, and why: the proof that the loop closes. */
@Service
@Transactional
public class LoopFlow {

    private final JdbcClient jdbc;

    LoopFlow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One thing that flowed.
     *
     * @param fromArc where it came from
     * @param toArc where it went
     * @param wording the key of its sentence
     * @param arguments what fills the sentence; {@code area:code} and {@code staff:id} stand for names
     * @param href where it is seen
     * @param at when
     */
    public record Flow(Arc fromArc, Arc toArc, String wording, List<String> arguments, String href, Instant at) {}

    /** Writes down a flow; the same source is written once, however often it is told. */
    void note(String source, String sourceId, Flow flow) {
        jdbc.sql("""
                        insert into improvement.flow (id, source, source_id, from_arc, to_arc, wording, arguments, href, at)
                        values (:id, :source, :sourceId, :from, :to, :wording, :arguments, :href, :at)
                        on conflict (source, source_id) do nothing
                        """)
                .param("id", Ids.next())
                .param("source", source)
                .param("sourceId", sourceId)
                .param("from", flow.fromArc().name())
                .param("to", flow.toArc().name())
                .param("wording", flow.wording())
                .param("arguments", flow.arguments().toArray(String[]::new))
                .param("href", flow.href())
                .param("at", Timestamp.from(flow.at()))
                .update();
    }

    /** The latest flows, at most so many. */
    @Transactional(readOnly = true)
    public List<Flow> latest(int limit) {
        return jdbc.sql("""
                        select from_arc, to_arc, wording, arguments, href, at
                          from improvement.flow
                         order by at desc
                         limit :limit
                        """)
                .param("limit", limit)
                .query((row, number) -> new Flow(
                        Arc.valueOf(row.getString("from_arc")),
                        Arc.valueOf(row.getString("to_arc")),
                        row.getString("wording"),
                        List.of((String[]) row.getArray("arguments").getArray()),
                        row.getString("href"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
