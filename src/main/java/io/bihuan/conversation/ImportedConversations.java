package io.bihuan.conversation;

import io.bihuan.customer.Contact;
import io.bihuan.customer.Customers;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in conversations that were held elsewhere: closed already, here to be inspected. */
@Component
@Transactional
class ImportedConversations {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Months months;
    private final Customers customers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportedConversations(
            JdbcClient jdbc,
            JdbcTemplate batches,
            Months months,
            Customers customers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.months = months;
        this.customers = customers;
        this.events = events;
        this.clock = clock;
    }

    /** False when a conversation of this outside id is here already; it stays as it is. */
    boolean take(ImportedConversation taken) {
        var id = ConversationId.next();
        var month = months.kept(LocalDate.ofInstant(taken.startedAt(), clock.getZone()));
        var customer = taken.customer().isEmpty()
                ? null
                : customers
                        .findOrCreate(new Contact(null, null, null, taken.customer()))
                        .value();
        if (!insert(id, taken, month, customer)) {
            return false;
        }
        say(id, taken, month);
        events.publishEvent(new ConversationClosed(
                id.value(), null, customer, taken.channel(), taken.startedAt(), taken.endedAt(), true));
        return true;
    }

    private boolean insert(ConversationId id, ImportedConversation taken, LocalDate month, @Nullable UUID customer) {
        var last = taken.messages().getLast();
        var first = taken.firstAgentReplyAt();
        return jdbc.sql("""
                                insert into conversation.conversation (id, month, external_id, channel, state,
                                       customer_id, imported, opened_at, first_agent_reply_at, wrap_up_at, closed_at,
                                       last_seq, last_at, last_from, last_text)
                                values (:id, :month, :external, :channel, 'CLOSED', :customer, true, :opened, :first,
                                       :ended, :ended, :last, :ended, :from, left(:text, 120))
                                on conflict (external_id) do nothing
                                """)
                        .param("id", id.value())
                        .param("month", Date.valueOf(month))
                        .param("external", taken.externalId())
                        .param("channel", taken.channel())
                        .param("customer", customer)
                        .param("opened", Timestamp.from(taken.startedAt()))
                        .param("first", first == null ? null : Timestamp.from(first))
                        .param("ended", Timestamp.from(taken.endedAt()))
                        .param("last", taken.messages().size())
                        .param("from", last.from().name())
                        .param("text", last.text())
                        .update()
                == 1;
    }

    private void say(ConversationId id, ImportedConversation taken, LocalDate month) {
        var rows = new ArrayList<Object[]>();
        for (var said : taken.messages()) {
            var seq = rows.size() + 1;
            rows.add(new Object[] {
                id.value(),
                Date.valueOf(month),
                seq,
                "import-" + seq,
                said.from().name(),
                said.text(),
                Timestamp.from(said.at())
            });
        }
        batches.batchUpdate("""
                insert into conversation.message (conversation_id, month, seq, client_id, sender, text, at)
                values (?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }
}
