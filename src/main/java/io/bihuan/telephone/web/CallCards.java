package io.bihuan.telephone.web;

import io.bihuan.access.SignedIn;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.DeskLists;
import io.bihuan.customer.CustomerFacts;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.telephone.CallLists;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts together what pops up when it rings. */
@Component
class CallCards {

    /** The conversation of a call that only rings is none yet. */
    private static final UUID NONE_YET = new UUID(0, 0);

    private final CallLists calls;
    private final Customers customers;
    private final DeskLists contacts;
    private final List<CustomerFacts> facts;

    CallCards(CallLists calls, Customers customers, DeskLists contacts, List<CustomerFacts> facts) {
        this.calls = calls;
        this.customers = customers;
        this.contacts = contacts;
        this.facts = facts;
    }

    List<CallCard> of(SignedIn agent, Ui ui) {
        return calls.openOf(agent.staffId()).stream()
                .map(call -> card(call, agent, ui))
                .toList();
    }

    private CallCard card(CallLists.Row call, SignedIn agent, Ui ui) {
        if (call.customerId() == null) {
            return new CallCard(call, call.numberHint(), "", "", false, List.of(), List.of());
        }
        var id = new CustomerId(call.customerId());
        var preview = customers.preview(id);
        var own = new ConversationId(call.conversationId() == null ? NONE_YET : call.conversationId());
        return new CallCard(
                call,
                preview.name().isEmpty() ? call.numberHint() : preview.name(),
                preview.grade(),
                preview.note(),
                true,
                facts.stream()
                        .flatMap(each -> each.about(id, agent, ui).stream())
                        .limit(5)
                        .toList(),
                contacts.before(own, customers.everyId(id)));
    }
}
