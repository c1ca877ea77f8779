package io.bihuan.frontdesk;

import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.DirectTalks;
import io.bihuan.conversation.FollowUpDesk;
import io.bihuan.conversation.MessageDesk;
import io.bihuan.conversation.NewConversation;
import io.bihuan.conversation.NewMessage;
import io.bihuan.conversation.RecordDesk;
import io.bihuan.conversation.RecordDraft;
import io.bihuan.customer.Contact;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.privacy.Notices;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes visits: each is a conversation of the channel ONSITE, with its record, its promise or its way on. */
@Service
@Transactional
public class FrontDesk {

    private static final String CHANNEL = "ONSITE";

    private final QueueNumbers numbers;
    private final DirectTalks talks;
    private final MessageDesk messages;
    private final RecordDesk records;
    private final FollowUpDesk followUps;
    private final Customers customers;
    private final Notices notices;
    private final Clock clock;

    FrontDesk(
            QueueNumbers numbers,
            DirectTalks talks,
            MessageDesk messages,
            RecordDesk records,
            FollowUpDesk followUps,
            Customers customers,
            Notices notices,
            Clock clock) {
        this.numbers = numbers;
        this.talks = talks;
        this.messages = messages;
        this.records = records;
        this.followUps = followUps;
        this.customers = customers;
        this.notices = notices;
        this.clock = clock;
    }

    /** Notes a visit, ends the number that was called for it, and returns its conversation. */
    public ConversationId note(Visit visit, UUID clerk) {
        return note(visit, clerk, "");
    }

    /**
     * The same where the clerk had a notice before their eyes to tell it from.
     *
     * @param notice its version, or ""
     */
    public ConversationId note(Visit visit, UUID clerk, String notice) {
        var now = clock.instant();
        var ticket = visit.ticket() == null ? null : numbers.require(visit.ticket());
        var answered = ticket == null || ticket.calledAt() == null ? now : ticket.calledAt();
        var arrived = ticket == null ? now : ticket.drawnAt();
        var customer = customer(visit);
        if (customer != null) {
            notices.shown(customer, CHANNEL, notice);
            notices.shown(customer, CHANNEL, ticket == null ? "" : numbers.noticeBeside(ticket.id()));
        }
        var id = talks.answered(new NewConversation(CHANNEL, visit.name(), customer, 0), clerk, arrived, answered);
        messages.accept(NewMessage.ofCustomer(id, "visit", visit.about()));
        if (!visit.result().isEmpty()) {
            messages.accept(NewMessage.ofAgent(id, "result", clerk, visit.result()));
        }
        if (visit.then() == Visit.Then.DONE || visit.then() == Visit.Then.FOLLOW_UP) {
            records.write(
                    id,
                    new RecordDraft(
                            visit.name(),
                            visit.phone(),
                            visit.about(),
                            visit.result(),
                            visit.result(),
                            visit.promise()),
                    clerk);
        }
        if (visit.then() == Visit.Then.FOLLOW_UP) {
            followUps.promise(id, visit.promise(), null, clerk);
        }
        if (ticket != null) {
            numbers.served(ticket.id());
        }
        return id;
    }

    private @Nullable CustomerId customer(Visit visit) {
        return visit.phone().isEmpty()
                ? null
                : customers.findOrCreate(
                        new Contact(visit.name().isEmpty() ? null : visit.name(), visit.phone(), null, null));
    }
}
