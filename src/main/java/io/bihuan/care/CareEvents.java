package io.bihuan.care;

import io.bihuan.complaint.ComplaintOpened;
import io.bihuan.conversation.ClosedTalks;
import io.bihuan.conversation.ConversationClosed;
import io.bihuan.portrait.PurchasesImported;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of services that ended, of purchases and of complaints. */
@Component
class CareEvents {

    private final Courses courses;
    private final ClosedTalks talks;

    CareEvents(Courses courses, ClosedTalks talks) {
        this.courses = courses;
        this.talks = talks;
    }

    @ApplicationModuleListener
    void on(ConversationClosed closed) {
        if (closed.imported() || closed.customerId() == null) {
            return;
        }
        var branch = talks.spoken(closed.conversationId())
                .map(ClosedTalks.ClosedTalk::branchId)
                .orElse(null);
        courses.heard(closed.customerId(), branch, closed.openedAt());
        if (closed.agentId() != null) {
            courses.served(closed.customerId(), closed.conversationId(), branch, closed.closedAt());
        }
    }

    @ApplicationModuleListener
    void on(PurchasesImported imported) {
        imported.purchases()
                .forEach(each -> courses.purchased(each.customerId(), each.reference(), null, each.boughtAt()));
    }

    @ApplicationModuleListener
    void on(ComplaintOpened opened) {
        courses.complained(opened.customerId(), opened.at());
    }
}
