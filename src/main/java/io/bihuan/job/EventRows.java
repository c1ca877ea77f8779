package io.bihuan.job;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox: events that were raised, and whether each listener has done with them. */
@Repository
class EventRows {

    private final JdbcClient jdbc;

    EventRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StuckEvents> stuck() {
        return jdbc.sql("""
                        select listener_id as listener, count(*) as count, min(publication_date) as oldest
                          from event_publication
                         where completion_date is null
                           and publication_date < now() - interval '5 minutes'
                         group by listener_id
                         order by oldest
                        """).query(StuckEvents.class).list();
    }
}
