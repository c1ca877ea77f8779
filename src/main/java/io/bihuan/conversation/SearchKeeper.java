package io.bihuan.conversation;

import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes closed conversations searchable, some seconds after they close: what a customer or an agent writes never waits
 * for it. Until then {@link WordSearch} reads them as they are.
 */
@Component
class SearchKeeper implements Recurring {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;

    SearchKeeper(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "conversation.search";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofSeconds(3));
    }

    /** Takes what is due in small pieces, each a transaction of its own. */
    @Override
    public void run() {
        int taken;
        do {
            taken = piece();
        } while (taken == AT_ONCE);
    }

    private int piece() {
        return jdbc.sql("select conversation.make_searchable(:most)")
                .param("most", AT_ONCE)
                .query(Integer.class)
                .single();
    }
}
