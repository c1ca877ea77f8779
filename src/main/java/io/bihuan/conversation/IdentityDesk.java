package io.bihuan.conversation;

import io.bihuan.customer.Contact;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.customer.Reveals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks who a customer is before private data is touched (E-04), and opens it afterwards. */
@Service
@Transactional
public class IdentityDesk {

    private final Conversations conversations;
    private final ConversationDesk desk;
    private final Customers customers;
    private final Reveals reveals;
    private final ServiceRules rules;

    IdentityDesk(
            Conversations conversations,
            ConversationDesk desk,
            Customers customers,
            Reveals reveals,
            ServiceRules rules) {
        this.conversations = conversations;
        this.desk = desk;
        this.customers = customers;
        this.reveals = reveals;
        this.rules = rules;
    }

    /** Compares what the customer says with what is kept; whose conversation it is becomes known by it. */
    public Verification verify(ConversationId id, UUID by, String name, String phone, String order) {
        var conversation = conversations.lock(id);
        if (!conversation.heldBy(by) || conversation.identityCheckedAt() != null) {
            return new Verification.NotYours();
        }
        var particulars = particulars(name, phone, order);
        var needed = rules.of(conversation.standardVersion()).identityItemsNeeded();
        if (particulars.size() < needed) {
            return new Verification.TooLittle(needed);
        }
        var customer = conversation.customerId() == null ? null : new CustomerId(conversation.customerId());
        if (customer != null && !customers.fits(customer, name, phone)) {
            return new Verification.DoesNotFit();
        }
        if (customer == null) {
            var found = customers.findOrCreate(new Contact(name, phone, null, null));
            if (!customers.fits(found, name, phone)) {
                return new Verification.DoesNotFit();
            }
            desk.belongsTo(id, found, by);
        } else {
            customers.learn(customer, name, phone);
        }
        desk.checkIdentity(id, by, particulars);
        return new Verification.Verified();
    }

    /** The customer's phone number, once their identity is verified in this conversation. */
    public Optional<String> phone(ConversationId id, UUID by) {
        var conversation = conversations.require(id);
        return conversation.heldBy(by) && conversation.identityCheckedAt() != null && conversation.customerId() != null
                ? reveals.phone(new CustomerId(conversation.customerId()), by, "conversation " + id)
                : Optional.empty();
    }

    private static List<String> particulars(String name, String phone, String order) {
        var given = new ArrayList<String>();
        if (!name.isBlank()) {
            given.add("name");
        }
        if (!phone.isBlank()) {
            given.add("phone");
        }
        if (!order.isBlank()) {
            given.add("order");
        }
        return given;
    }
}
