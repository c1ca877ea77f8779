package io.bihuan.telephone;

import io.bihuan.telephone.CallEvent.Direction;
import io.bihuan.telephone.CallEvent.Party;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions that are asked about calls. */
@Service
@Transactional(readOnly = true)
public class CallLists {

    private static final Duration RINGS_AT_MOST = Duration.ofMinutes(10);
    private static final Duration TALKS_AT_MOST = Duration.ofHours(4);

    private static final String ROW = """
            select id, direction, number_hint, customer_id, extension, agent_id, state, rang_at, answered_at, ended_at,
                   held_seconds, hung_up_by, recording <> '' as recorded, conversation_id
              from telephone.call
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CallLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A call as a list shows it; its number is masked. */
    public record Row(
            UUID id,
            Direction direction,
            String numberHint,
            @Nullable UUID customerId,
            String extension,
            @Nullable UUID agentId,
            CallState state,
            Instant rangAt,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            long heldSeconds,
            @Nullable Party hungUpBy,
            boolean recorded,
            @Nullable UUID conversationId) {}

    /** The calls at an agent's telephone right now, the latest first. One whose end was never told is over some time. */
    public List<Row> openOf(UUID agent) {
        var now = clock.instant();
        return jdbc.sql(ROW + """
                         where agent_id = :agent
                           and ended_at is null
                           and rang_at > case when answered_at is null then cast(:ringing as timestamptz) else cast(:talking as timestamptz) end
                         order by rang_at desc
                         limit 3
                        """)
                .param("agent", agent)
                .param("ringing", Timestamp.from(now.minus(RINGS_AT_MOST)))
                .param("talking", Timestamp.from(now.minus(TALKS_AT_MOST)))
                .query(Row.class)
                .list();
    }

    /** An agent's calls, the latest first. */
    public List<Row> of(UUID agent, int limit) {
        return jdbc.sql(ROW + " where agent_id = :agent order by rang_at desc limit :limit")
                .param("agent", agent)
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    /** All calls, the latest first. */
    public List<Row> latest(int limit) {
        return jdbc.sql(ROW + " order by rang_at desc, id limit :limit")
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    /** Calls that nobody answered, the latest first: somebody should call back. */
    public List<Row> missed(int limit) {
        return jdbc.sql(ROW + " where state = 'MISSED' order by rang_at desc limit :limit")
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    /** Where the recording of a call lies, and the conversation it belongs to. */
    public Optional<Recorded> recorded(UUID call) {
        return jdbc.sql("""
                        select recording as address, conversation_id as conversation
                          from telephone.call
                         where id = :id
                           and recording <> ''
                           and conversation_id is not null
                        """).param("id", call).query(Recorded.class).optional();
    }

    /** A recording. */
    public record Recorded(String address, UUID conversation) {}
}
