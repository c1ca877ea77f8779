package io.bihuan.conversation;

import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.customer.CustomersMerged;
import io.bihuan.customer.CustomersParted;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows what changes of customers while they wait or are being served: their rank and the grade of agent they want are
 * looked at anew, and the screens that show them are drawn anew. Who was merged into another is served as that one from
 * then on, and as themselves again when the merge is undone.
 */
@Service
@Transactional
public class StandingDesk {

    private final JdbcClient jdbc;
    private final Customers customers;
    private final Conversations conversations;
    private final Priorities priorities;
    private final Routing routing;
    private final ConversationNews news;
    private final Clock clock;

    StandingDesk(
            JdbcClient jdbc,
            Customers customers,
            Conversations conversations,
            Priorities priorities,
            Routing routing,
            ConversationNews news,
            Clock clock) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.conversations = conversations;
        this.priorities = priorities;
        this.routing = routing;
        this.news = news;
        this.clock = clock;
    }

    /** A {@link CustomerStanding} would answer differently now; under whichever id, and as often as one likes. */
    public void changed(CustomerId customer) {
        look(customers.everyId(customer));
    }

    @ApplicationModuleListener
    void on(CustomersMerged merged) {
        changed(new CustomerId(merged.survivor()));
    }

    @ApplicationModuleListener
    void on(CustomersParted parted) {
        look(Stream.of(parted.survivor(), parted.parted())
                .flatMap(id -> customers.everyId(new CustomerId(id)).stream())
                .distinct()
                .toList());
    }

    private void look(List<UUID> ids) {
        open(ids).forEach(each -> {
            var id = new ConversationId(each);
            var talk = conversations.lock(id);
            if (talk.customerId() == null || talk.state() == State.CLOSED) {
                return;
            }
            priorities.heed(id, talk.customerId(), clock.instant());
            news.tell(id, talk.agentId(), "customer");
        });
        routing.soon();
    }

    private List<UUID> open(List<UUID> ids) {
        return jdbc.sql("""
                        select id
                          from conversation.conversation
                         where customer_id = any(:ids)
                           and state <> 'CLOSED'
                         order by id
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }
}
