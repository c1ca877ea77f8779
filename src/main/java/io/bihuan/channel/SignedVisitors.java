package io.bihuan.channel;

import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.State;
import io.bihuan.customer.Contact;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Visitors whom their site has signed: the same person on every device, with the talk that goes on and those before it.
 * Only talks that were begun signed are shown to them.
 */
@Service
@Transactional
class SignedVisitors {

    private static final int DEVICES = 20;
    private static final int SHOWN = 5;

    private final JdbcClient jdbc;
    private final Customers customers;
    private final ConversationLists lists;
    private final Clock clock;

    SignedVisitors(JdbcClient jdbc, Customers customers, ConversationLists lists, Clock clock) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.lists = lists;
        this.clock = clock;
    }

    /** One of their talks, with a token for this device. */
    record Talk(UUID id, String token, State state) {}

    CustomerId customer(SiteSignature signed, String name) {
        return customers.findOrCreate(new Contact(
                name.isEmpty() ? null : name, null, null, signed.customer().strip()));
    }

    /**
     * The talk that this customer goes on with, under a token of this device, or null when there is none. Until the
     * transaction ends nobody else begins one.
     */
    ChatDesk.@Nullable Session goesOn(CustomerId customer) {
        var open = jdbc.sql("""
                        insert into channel.signed_visitor as v (customer_id)
                        values (:customer)
                        on conflict (customer_id) do update set conversation_id = v.conversation_id
                        returning conversation_id
                        """)
                .param("customer", customer.value())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single();
        return open.map(ConversationId::new)
                .filter(id -> lists.state(id) != State.CLOSED)
                .map(id -> new ChatDesk.Session(id, further(id.value())))
                .orElse(null);
    }

    /** This is now the talk they go on with. */
    void began(CustomerId customer, ConversationId id) {
        jdbc.sql("update channel.signed_visitor set conversation_id = :id where customer_id = :customer")
                .param("id", id.value())
                .param("customer", customer.value())
                .update();
        jdbc.sql("update channel.visitor set customer_id = :customer where conversation_id = :id")
                .param("id", id.value())
                .param("customer", customer.value())
                .update();
    }

    /** Their last talks, the oldest first. */
    List<Talk> talks(CustomerId customer) {
        return jdbc
                .sql("""
                        select conversation_id
                          from channel.visitor
                         where customer_id = any(:ids)
                         order by opened_at desc
                         limit :most
                        """)
                .param("ids", customers.everyId(customer).toArray(UUID[]::new))
                .param("most", SHOWN)
                .query(UUID.class)
                .list()
                .reversed()
                .stream()
                .map(id -> new Talk(id, further(id), lists.state(new ConversationId(id))))
                .toList();
    }

    private String further(UUID conversation) {
        var token = VisitorToken.next();
        jdbc.sql("""
                        insert into channel.further_token (conversation_id, token_print, opened_at)
                        values (:id, :print, :now)
                        """)
                .param("id", conversation)
                .param("print", VisitorToken.print(token))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("""
                        delete from channel.further_token
                         where conversation_id = :id
                           and token_print not in (select token_print
                                                     from channel.further_token
                                                    where conversation_id = :id
                                                    order by opened_at desc
                                                    limit :devices)
                        """).param("id", conversation).param("devices", DEVICES).update();
        return token;
    }
}
