package io.bihuan.conversation;

import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Words after the end that nobody took up, because the node that accepted them died or failed before it did: their talk goes
 * on within seconds all the same.
 */
@Component
class LateWords implements Recurring {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final ConversationDesk desk;
    private final Clock clock;

    LateWords(JdbcClient jdbc, ConversationDesk desk, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "conversation.late-words";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(PAUSE);
    }

    @Override
    public void run() {
        jdbc.sql("""
                        select id
                          from conversation.conversation
                         where state = 'WRAP_UP'
                           and unanswered_since < :before
                         order by unanswered_since
                         limit :most
                        """)
                .param("before", Timestamp.from(clock.instant().minus(PAUSE)))
                .param("most", AT_ONCE)
                .query(UUID.class)
                .list()
                .forEach(id -> desk.goesOn(new ConversationId(id)));
    }
}
