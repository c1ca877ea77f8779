package io.bihuan.conversation.web;

import io.bihuan.access.Allow;
import io.bihuan.access.AllowScope;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.ConversationImport;
import io.bihuan.web.Viewers;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Conversations for other systems. */
@RestController
class ConversationApi {

    /** Who acts where a program and no person does. */
    private static final UUID ANOTHER_SYSTEM = new UUID(0, 0);

    private final ConversationImport imports;
    private final Viewers viewers;

    ConversationApi(ConversationImport imports, Viewers viewers) {
        this.imports = imports;
        this.viewers = viewers;
    }

    /** The job that was started; ask {@code GET /api/v1/jobs/{id}} how far it is. */
    record ConversationJob(UUID id) {}

    /** Takes in JSON lines, one closed conversation a line, to be inspected; one that is here already stays. */
    @Allow(Permission.INSPECTION_SCORE)
    @AllowScope("conversation:write")
    @PostMapping("/api/v1/conversations:import")
    ResponseEntity<ConversationJob> take(InputStream body) {
        var by = viewers.current() instanceof SignedIn person ? person.staffId() : ANOTHER_SYSTEM;
        var job = imports.start(body, by);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + job))
                .body(new ConversationJob(job));
    }
}
