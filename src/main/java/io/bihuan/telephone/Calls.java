package io.bihuan.telephone;

import io.bihuan.customer.Masks;
import io.bihuan.customer.Seal;
import io.bihuan.database.Ids;
import io.bihuan.telephone.CallEvent.Direction;
import io.bihuan.telephone.CallEvent.Kind;
import io.bihuan.telephone.CallEvent.Party;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calls and what was told of them. Numbers are kept sealed. */
@Repository
class Calls {

    private static final String SELECT = """
            select id, key, direction, number_sealed, number_hint, customer_id, conversation_id, agent_id, state, recording
              from telephone.call
            """;

    private final JdbcClient jdbc;
    private final Seal seal;

    Calls(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** A call, locked while something is decided about it. */
    record Call(
            UUID id,
            Direction direction,
            String number,
            String numberHint,
            @Nullable UUID customerId,
            @Nullable UUID conversationId,
            @Nullable UUID agentId,
            CallState state,
            String recording) {}

    /** The call of this key, made where nothing was told of it yet. */
    Call lock(CallEvent told) {
        jdbc.sql("""
                        insert into telephone.call (id, key, direction, state, rang_at)
                        values (:id, :key, :direction, 'RINGING', :at)
                        on conflict (key) do nothing
                        """)
                .param("id", Ids.next())
                .param("key", told.call())
                .param("direction", told.direction().name())
                .param("at", Timestamp.from(told.at()))
                .update();
        return one(SELECT + " where key = :value for update", told.call()).orElseThrow();
    }

    Optional<Call> lock(UUID id) {
        return one(SELECT + " where id = :value for update", id);
    }

    Optional<Call> find(UUID id) {
        return one(SELECT + " where id = :value", id);
    }

    private Optional<Call> one(String sql, Object value) {
        return jdbc.sql(sql)
                .param("value", value)
                .query((row, number) -> {
                    var sealed = row.getBytes("number_sealed");
                    return new Call(
                            row.getObject("id", UUID.class),
                            Direction.valueOf(row.getString("direction")),
                            sealed == null ? "" : seal.open(sealed),
                            row.getString("number_hint"),
                            row.getObject("customer_id", UUID.class),
                            row.getObject("conversation_id", UUID.class),
                            row.getObject("agent_id", UUID.class),
                            CallState.valueOf(row.getString("state")),
                            row.getString("recording"));
                })
                .optional();
    }

    /** False when it was told before. */
    boolean add(UUID call, CallEvent told, Instant now) {
        return jdbc.sql("""
                                insert into telephone.event (id, call_id, kind, at, extension, hung_up_by, recording, told_at)
                                values (:id, :call, :kind, :at, :extension, :by, :recording, :now)
                                on conflict (id) do nothing
                                """)
                        .param("id", told.id())
                        .param("call", call)
                        .param("kind", told.kind().name())
                        .param("at", Timestamp.from(told.at()))
                        .param("extension", told.extension())
                        .param(
                                "by",
                                told.hungUpBy() == null ? null : told.hungUpBy().name(),
                                Types.VARCHAR)
                        .param("recording", told.recording())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    CallStory story(UUID call) {
        return CallStory.of(jdbc.sql(
                        "select kind, at, extension, hung_up_by, recording from telephone.event where call_id = :id")
                .param("id", call)
                .query((row, number) -> new CallStory.Told(
                        Kind.valueOf(row.getString("kind")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("extension"),
                        row.getString("hung_up_by") == null ? null : Party.valueOf(row.getString("hung_up_by")),
                        row.getString("recording")))
                .list());
    }

    void number(UUID call, String number) {
        jdbc.sql("update telephone.call set number_sealed = :number, number_hint = :hint where id = :id")
                .param("number", seal.close(number))
                .param("hint", Masks.phone(number))
                .param("id", call)
                .update();
    }

    void became(UUID call, UUID conversation, @Nullable UUID customer) {
        jdbc.sql("""
                        update telephone.call
                           set conversation_id = :conversation, customer_id = :customer
                         where id = :id
                        """)
                .param("conversation", conversation)
                .param("customer", customer, Types.OTHER)
                .param("id", call)
                .update();
    }

    void belongsTo(UUID call, UUID customer) {
        jdbc.sql("update telephone.call set customer_id = :customer where id = :id and customer_id is null")
                .param("customer", customer)
                .param("id", call)
                .update();
    }

    void stands(UUID call, CallStory story, @Nullable UUID agent) {
        jdbc.sql("""
                        update telephone.call
                           set extension = :extension, agent_id = :agent, state = :state, rang_at = :rang,
                               answered_at = :answered, ended_at = :ended, held_seconds = :held, hung_up_by = :by,
                               recording = :recording
                         where id = :id
                        """)
                .param("extension", story.extension())
                .param("agent", agent, Types.OTHER)
                .param("state", story.state().name())
                .param("rang", Timestamp.from(story.rangAt()))
                .param("answered", timestamp(story.answeredAt()), Types.TIMESTAMP)
                .param("ended", timestamp(story.endedAt()), Types.TIMESTAMP)
                .param("held", story.held().toSeconds())
                .param("by", story.hungUpBy() == null ? null : story.hungUpBy().name(), Types.VARCHAR)
                .param("recording", story.recording())
                .param("id", call)
                .update();
    }

    /** False when this very signature was used before. */
    boolean signs(byte[] print, Instant now) {
        return jdbc.sql("insert into telephone.signature (print, at) values (:print, :now) on conflict do nothing")
                        .param("print", print)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void forgetSignatures(Instant before) {
        jdbc.sql("delete from telephone.signature where at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
