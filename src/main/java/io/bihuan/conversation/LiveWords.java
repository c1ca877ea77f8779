package io.bihuan.conversation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers say in talks that go on, for those who look after some of them. */
@Service
@Transactional(readOnly = true)
public class LiveWords {

    private static final int LAST = 12;

    private final JdbcClient jdbc;

    LiveWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A talk in which the customer has spoken.
     *
     * @param said the customer's among the last messages, in order
     */
    public record Talk(UUID id, UUID customerId, Instant openedAt, List<String> said) {

        public Talk {
            said = List.copyOf(said);
        }
    }

    /** The talks of these customers, by the ids that conversations know them under, in which they have spoken since then. */
    public List<Talk> since(Collection<UUID> customers, Instant since) {
        return jdbc.sql("""
                        select c.id, c.customer_id, c.opened_at, w.said
                          from conversation.conversation c
                         cross join lateral (
                                select array_agg(m.text order by m.seq) as said
                                  from conversation.message m
                                 where m.conversation_id = c.id
                                   and m.month = c.month
                                   and m.seq > c.last_seq - :last
                                   and m.sender = 'CUSTOMER') w
                         where c.customer_id = any(:customers)
                           and c.state not in ('CLOSED', 'WRAP_UP')
                           and c.last_at > :since
                           and w.said is not null
                        """)
                .param("last", LAST)
                .param("customers", customers.toArray(UUID[]::new))
                .param("since", Timestamp.from(since))
                .query((row, number) -> new Talk(
                        row.getObject("id", UUID.class),
                        row.getObject("customer_id", UUID.class),
                        row.getTimestamp("opened_at").toInstant(),
                        Arrays.asList((String[]) row.getArray("said").getArray())))
                .list();
    }
}
