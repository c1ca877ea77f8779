package io.bihuan.conversation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What customers were told about their wait, beside what happened. */
@Component
class ToldWaits {

    private final JdbcClient jdbc;

    ToldWaits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A customer was told; nothing is kept where there was no figure to tell. */
    void told(ConversationId id, String channel, Place place, Instant now) {
        var wait = place.range();
        if (wait == null) {
            return;
        }
        jdbc.sql("""
                        insert into conversation.told_wait (conversation_id, told_at, channel, place, agents,
                               soonest_seconds, expected_seconds, latest_seconds)
                        values (:id, :now, :channel, :place, :agents, :soonest, :expected, :latest)
                        on conflict (conversation_id, told_at) do nothing
                        """)
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .param("channel", channel)
                .param("place", place.position())
                .param("agents", place.agents())
                .param("soonest", wait.soonest().toSeconds())
                .param("expected", wait.middle().toSeconds())
                .param("latest", wait.latest().toSeconds())
                .update();
    }

    /** The wait is over: somebody is there. */
    void over(ConversationId id, Instant now) {
        jdbc.sql("""
                        update conversation.told_wait
                           set waited_seconds = extract(epoch from (:now - told_at))
                         where conversation_id = :id
                           and waited_seconds is null
                        """).param("id", id.value()).param("now", Timestamp.from(now)).update();
    }

    /** Who left before could not find out how right it was. */
    void left(ConversationId id) {
        jdbc.sql("delete from conversation.told_wait where conversation_id = :id and waited_seconds is null")
                .param("id", id.value())
                .update();
    }

    /** What was told since then to those whose wait is over. */
    List<ToldWait> since(Instant since) {
        return jdbc.sql("""
                        select channel, soonest_seconds, expected_seconds, latest_seconds, waited_seconds
                          from conversation.told_wait
                         where told_at >= :since
                           and waited_seconds is not null
                        """)
                .param("since", Timestamp.from(since))
                .query(ToldWait.class)
                .list();
    }
}
