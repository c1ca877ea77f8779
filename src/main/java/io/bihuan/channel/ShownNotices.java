package io.bihuan.channel;

import io.bihuan.conversation.ConversationClosed;
import io.bihuan.customer.CustomerId;
import io.bihuan.privacy.Notices;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Once a chat is over and it is known whose it was, the notice shown in it was shown to them. */
@Component
class ShownNotices {

    private final Notices notices;

    ShownNotices(Notices notices) {
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(ConversationClosed closed) {
        if (closed.customerId() != null) {
            notices.belongsTo(closed.conversationId(), new CustomerId(closed.customerId()));
        }
    }
}
