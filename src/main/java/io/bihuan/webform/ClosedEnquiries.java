package io.bihuan.webform;

import io.bihuan.conversation.ConversationClosed;
import io.bihuan.conversation.ConversationId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Who was called instead of written to has the answer when the agent has written the record of it. */
@Component
class ClosedEnquiries {

    private final Enquiries enquiries;

    ClosedEnquiries(Enquiries enquiries) {
        this.enquiries = enquiries;
    }

    @ApplicationModuleListener
    void on(ConversationClosed closed) {
        if (closed.channel().equals(Enquiries.CHANNEL) && closed.agentId() != null) {
            enquiries.answered(new ConversationId(closed.conversationId()), closed.closedAt());
        }
    }
}
