package io.bihuan.audit;

import io.bihuan.access.AccessNoted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what happens at the door, in the same transaction. */
@Component
class AccessEntries {

    private final Audit audit;

    AccessEntries(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void on(AccessNoted noted) {
        audit.did(noted.actorId(), noted.action(), noted.objectKind(), noted.objectId(), noted.facts());
    }
}
