package io.bihuan.job;

import io.bihuan.job.WorkState.RowError;
import io.bihuan.job.WorkState.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The pieces of work, those that ended included. */
@Repository
class WorkRows {

    private static final TypeReference<Map<String, String>> INPUT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    WorkRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What a node must know to run it. */
    record Order(UUID id, String kind, UUID by, Map<String, String> input, State state, long done) {}

    void add(UUID id, String kind, String title, UUID by, Map<String, String> input, Instant now) {
        jdbc.sql("""
                        insert into job.work (id, kind, title, started_by, input, state, started_at)
                        values (:id, :kind, :title, :by, cast(:input as jsonb), 'QUEUED', :now)
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("title", title)
                .param("by", by)
                .param("input", json.writeValueAsString(input))
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Order> order(UUID id) {
        return jdbc.sql("select id, kind, started_by, input, state, done from job.work where id = :id")
                .param("id", id)
                .query((row, _) -> new Order(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getObject("started_by", UUID.class),
                        json.readValue(row.getString("input"), INPUT),
                        State.valueOf(row.getString("state")),
                        row.getLong("done")))
                .optional();
    }

    /** Begins it, unless it has ended or somebody asked it to stop before it began. */
    boolean begin(UUID id) {
        return jdbc.sql("""
                        update job.work
                           set state = 'RUNNING'
                         where id = :id
                           and state in ('QUEUED', 'RUNNING')
                        """).param("id", id).update() == 1;
    }

    /** Notes how far it is, and answers whether somebody asked it to stop. */
    boolean progress(UUID id, long done, @Nullable Long total) {
        return jdbc.sql("""
                        update job.work
                           set done = :done,
                               total = :total
                         where id = :id
                        returning stop_asked_at is not null
                        """)
                .param("id", id)
                .param("done", done)
                .param("total", total)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void addErrors(UUID id, List<RowError> errors, int keep) {
        for (var error : errors) {
            jdbc.sql("""
                            insert into job.work_error (work_id, number, row_number, reason)
                            select id, error_count, :row, :reason
                              from job.work
                             where id = :id
                               and error_count < :keep
                            """)
                    .param("id", id)
                    .param("row", error.row())
                    .param("reason", error.reason())
                    .param("keep", keep)
                    .update();
            jdbc.sql("update job.work set error_count = error_count + 1 where id = :id")
                    .param("id", id)
                    .update();
        }
    }

    List<UUID> endedBefore(String kind, String input, Instant before, int most) {
        return jdbc.sql("""
                        select id
                          from job.work
                         where kind = :kind
                           and ended_at < :before
                           and input -> :input is not null
                         order by ended_at
                         limit :most
                        """)
                .param("kind", kind)
                .param("input", input)
                .param("before", Timestamp.from(before))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    void forgetInput(UUID id, String input) {
        jdbc.sql("update job.work set input = input - :input where id = :id")
                .param("input", input)
                .param("id", id)
                .update();
    }

    void forgetReasons(UUID id) {
        jdbc.sql("delete from job.work_error where work_id = :id")
                .param("id", id)
                .update();
    }

    void forgetErrors(UUID id) {
        jdbc.sql("delete from job.work_error where work_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("update job.work set error_count = 0 where id = :id")
                .param("id", id)
                .update();
    }

    void end(UUID id, State state, String failure, String result, Instant now) {
        jdbc.sql("""
                        update job.work
                           set state = :state,
                               failure = :failure,
                               result = :result,
                               total = case when :state = 'DONE' then coalesce(total, done) else total end,
                               ended_at = :now
                         where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("failure", failure)
                .param("result", result)
                .param("now", Timestamp.from(now))
                .update();
    }

    void askToStop(UUID id, Instant now) {
        jdbc.sql("""
                        update job.work
                           set stop_asked_at = :now,
                               state = case state when 'QUEUED' then 'CANCELLED' else state end,
                               ended_at = case state when 'QUEUED' then :now else ended_at end
                         where id = :id
                           and state in ('QUEUED', 'RUNNING')
                        """).param("id", id).param("now", Timestamp.from(now)).update();
    }

    Optional<WorkState> state(UUID id) {
        return jdbc.sql("select * from job.work where id = :id")
                .param("id", id)
                .query((row, _) -> read(row, errors(id)))
                .optional();
    }

    /** The latest works, of one person or of all. */
    List<WorkState> latest(@Nullable UUID by, int limit) {
        return jdbc.sql("""
                        select *
                          from job.work
                         where (cast(:by as uuid) is null or started_by = :by)
                         order by started_at desc
                         limit :limit
                        """)
                .param("by", by)
                .param("limit", limit)
                .query((row, _) -> read(row, List.of()))
                .list();
    }

    int underWay(@Nullable UUID by) {
        return jdbc.sql("""
                        select count(*)
                          from job.work
                         where state in ('QUEUED', 'RUNNING')
                           and (cast(:by as uuid) is null or started_by = :by)
                        """).param("by", by).query(Integer.class).single();
    }

    private List<RowError> errors(UUID id) {
        return jdbc.sql("""
                        select row_number as row, reason
                          from job.work_error
                         where work_id = :id
                         order by number
                        """).param("id", id).query(RowError.class).list();
    }

    private static WorkState read(ResultSet row, List<RowError> errors) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new WorkState(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("title"),
                row.getObject("started_by", UUID.class),
                State.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getObject("total", Long.class),
                row.getLong("error_count"),
                errors,
                row.getString("failure"),
                row.getString("result"),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
