package io.bihuan.frontdesk;

import io.bihuan.customer.Ageing;
import io.bihuan.customer.OldRows;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was said when a number was drawn. A number knows no customer: the visit itself is a conversation. */
@Component
@Transactional
class TicketAgeing implements Ageing {

    private static final String OLD = """
            select id
              from frontdesk.ticket
             where about <> ''
               and drawn_at < :before
             order by drawn_at
             limit :most
            """;

    private final JdbcClient jdbc;

    TicketAgeing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String dataClass() {
        return "VISIT";
    }

    @Override
    public int due(Instant before, int most) {
        return OldRows.count(jdbc, OLD, before, most);
    }

    @Override
    public int clear(Instant before, int most) {
        return OldRows.change(jdbc, "update frontdesk.ticket set about = '' where id in (" + OLD + ")", before, most);
    }
}
