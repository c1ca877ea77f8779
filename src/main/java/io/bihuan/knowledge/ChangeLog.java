package io.bihuan.knowledge;

import java.util.Collection;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes which articles changed, in the transaction that changes them, so that every node's index follows. The time is
 * the database's own: it only tells when a row may go.
 */
@Component
class ChangeLog {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ChangeLog(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** A hint to this node's index; other nodes read the rows. */
    record IndexBehind() {}

    void changed(Collection<UUID> articles) {
        jdbc.sql("""
                        insert into knowledge.change (article_id, at)
                        select changed, now()
                          from unnest(:ids) as changed
                        """).param("ids", articles.toArray(UUID[]::new)).update();
        events.publishEvent(new IndexBehind());
    }
}
