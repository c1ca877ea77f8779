package io.bihuan.portrait;

import io.bihuan.complaint.ComplaintClosed;
import io.bihuan.complaint.ComplaintOpened;
import io.bihuan.conversation.ConversationClosed;
import io.bihuan.conversation.Voices;
import io.bihuan.customer.CustomerId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of what customers do, and looks at each of them anew. */
@Component
class Observing {

    private final Voices voices;
    private final Facts facts;
    private final Looks looks;

    Observing(Voices voices, Facts facts, Looks looks) {
        this.voices = voices;
        this.facts = facts;
        this.looks = looks;
    }

    @ApplicationModuleListener
    void on(ConversationClosed closed) {
        voices.of(closed.conversationId()).ifPresent(facts::contact);
        var customer = closed.customerId();
        if (customer != null) {
            looks.look(new CustomerId(customer));
        }
    }

    @ApplicationModuleListener
    void on(ComplaintOpened opened) {
        facts.grievance(opened.complaintId(), opened.customerId(), opened.severity(), opened.at(), null);
        looks.look(new CustomerId(opened.customerId()));
    }

    @ApplicationModuleListener
    void on(ComplaintClosed closed) {
        facts.grievance(closed.complaintId(), closed.customerId(), null, closed.at(), closed.at());
        looks.look(new CustomerId(closed.customerId()));
    }
}
