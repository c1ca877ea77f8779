package io.bihuan.roleplay;

import io.bihuan.roleplay.play.Line;
import io.bihuan.roleplay.play.Mark;
import io.bihuan.roleplay.play.Side;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was said in runs. */
@Repository
class Lines {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Lines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lines as the scenario has them: what mood, facts and score go by. */
    List<Line> written(UUID run) {
        return read(run, false);
    }

    /** The lines as they were heard: where a model has worded one, in its words. */
    List<Line> heard(UUID run) {
        return read(run, true);
    }

    private List<Line> read(UUID run, boolean heard) {
        return jdbc.sql("""
                        select seq, side, at, case when :heard then coalesce(spoken, text) else text end as text, mood,
                               marks, facts, goals
                          from roleplay.line
                         where run_id = :id
                         order by seq
                        """)
                .param("id", run)
                .param("heard", heard)
                .query((row, _) -> new Line(
                        row.getInt("seq"),
                        Side.valueOf(row.getString("side")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("text"),
                        row.getInt("mood"),
                        List.of(JSON.readValue(row.getString("marks"), Mark[].class)),
                        List.of((String[]) row.getArray("facts").getArray()),
                        List.of((String[]) row.getArray("goals").getArray())))
                .list();
    }

    /** The number under which a message of this name stands already. */
    Optional<Integer> seqOf(UUID run, String clientId) {
        return jdbc.sql("select seq from roleplay.line where run_id = :id and client_id = :client")
                .param("id", run)
                .param("client", clientId)
                .query(Integer.class)
                .optional();
    }

    /** Adds a line; the run goes on from its mood and its moment. */
    void say(UUID run, Line line, @Nullable String clientId) {
        jdbc.sql("""
                        insert into roleplay.line (run_id, seq, side, at, text, mood, marks, facts, goals, client_id)
                        values (:run, :seq, :side, :at, :text, :mood, :marks::jsonb, :facts, :goals, :client)
                        """)
                .param("run", run)
                .param("seq", line.seq())
                .param("side", line.from().name())
                .param("at", Timestamp.from(line.at()))
                .param("text", line.text())
                .param("mood", line.mood())
                .param("marks", JSON.writeValueAsString(line.marks()))
                .param("facts", line.facts().toArray(String[]::new))
                .param("goals", line.goals().toArray(String[]::new))
                .param("client", clientId)
                .update();
        jdbc.sql("update roleplay.run set mood = :mood, heard_at = greatest(heard_at, :at) where id = :id")
                .param("mood", line.mood())
                .param("at", Timestamp.from(line.at()))
                .param("id", run)
                .update();
    }

    /** Has a line of the customer be heard in other words, unless it stands on the screen already. */
    boolean speak(UUID run, int seq, String words, Instant now) {
        return jdbc.sql("""
                        update roleplay.line
                           set spoken = :words
                         where run_id = :id and seq = :seq and side = 'CUSTOMER' and at > :now and spoken is null
                        """)
                        .param("words", words)
                        .param("id", run)
                        .param("seq", seq)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
