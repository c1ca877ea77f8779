package io.bihuan.quality;

import io.bihuan.conversation.ConversationClosed;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Inspects every conversation when it closes. */
@Component
class ClosedConversationInspections {

    private final InspectionDesk desk;

    ClosedConversationInspections(InspectionDesk desk) {
        this.desk = desk;
    }

    @ApplicationModuleListener
    void on(ConversationClosed closed) {
        desk.inspect(closed.conversationId(), closed.imported());
    }
}
