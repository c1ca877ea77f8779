package io.bihuan.roster;

import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of swaps. */
@Repository
class SwapRows {

    private static final String SELECT = """
            select id, team_id, asker_id, asker_day, other_id, other_day, state, word, asked_at
              from roster.swap
            """;

    private final JdbcClient jdbc;

    SwapRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Swap swap) {
        jdbc.sql("""
                        insert into roster.swap (id, team_id, asker_id, asker_day, other_id, other_day, state, word, asked_at)
                        values (:id, :team, :asker, :askerDay, :other, :otherDay::date, :state, :word, :now)
                        """)
                .param("id", swap.id())
                .param("team", swap.teamId())
                .param("asker", swap.askerId())
                .param("askerDay", swap.askerDay())
                .param("other", swap.otherId())
                .param("otherDay", swap.otherDay())
                .param("state", swap.state().name())
                .param("word", swap.word())
                .param("now", Timestamp.from(swap.askedAt()))
                .update();
    }

    /** The swap, locked until something is decided about it. */
    Swap hold(UUID id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query(Swap.class)
                .optional()
                .orElseThrow(() -> new NotFound("swap " + id));
    }

    void move(UUID id, Swap.State to, @Nullable String word, UUID by, Instant now) {
        var decides = to == Swap.State.APPROVED || to == Swap.State.REFUSED;
        jdbc.sql("update roster.swap set state = :state, word = coalesce(:word::text, word), "
                        + (decides ? "decided_by = :by, decided_at = :now" : "answered_at = :now")
                        + " where id = :id")
                .param("state", to.name())
                .param("word", word)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    List<Swap> ofPerson(UUID staff, int limit) {
        return jdbc.sql(SELECT + " where asker_id = :staff or other_id = :staff order by asked_at desc limit :limit")
                .param("staff", staff)
                .param("limit", limit)
                .query(Swap.class)
                .list();
    }

    List<Swap> openIn(UUID team) {
        return jdbc.sql(SELECT + " where team_id = :team and state in ('ASKED', 'AGREED') order by asked_at desc")
                .param("team", team)
                .query(Swap.class)
                .list();
    }
}
