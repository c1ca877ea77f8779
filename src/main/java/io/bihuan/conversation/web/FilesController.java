package io.bihuan.conversation.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.Attaching;
import io.bihuan.conversation.Attachments;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.file.Arrived;
import io.bihuan.file.FileAnswer;
import io.bihuan.file.Files;
import io.bihuan.web.NotFound;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The files of a conversation, for those of the house who may see it. */
@RestController
class FilesController {

    private static final long MEGABYTE = 1 << 20;

    private final Attachments attachments;
    private final ConversationLists lists;
    private final Files files;
    private final UiFactory uis;

    FilesController(Attachments attachments, ConversationLists lists, Files files, UiFactory uis) {
        this.attachments = attachments;
        this.lists = lists;
        this.files = files;
        this.uis = uis;
    }

    @Allow({Permission.CONVERSATION_READ, Permission.SERVE, Permission.INSPECTION_READ_OWN})
    @GetMapping("/conversations/{id}/files/{file}")
    ResponseEntity<Resource> fetch(
            @PathVariable UUID id, @PathVariable UUID file, SignedIn person, @RequestHeader HttpHeaders asked) {
        var found = attachments.find(seen(id, person), file);
        return FileAnswer.of(found, files.resource(found), asked, true);
    }

    @Allow(Permission.SERVE)
    @PostMapping("/workspace/{id}/files")
    ResponseEntity<?> attach(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            SignedIn person,
            HttpServletRequest request,
            InputStream body)
            throws IOException {
        var conversation = seen(id, person);
        if (request.getContentLengthLong() > attachments.largest()) {
            return tooLarge(attachments.largest());
        }
        try (var arrived = Arrived.from(body, attachments.largest())) {
            return switch (attachments.attach(conversation, name, arrived, person.staffId())) {
                case Attaching.Attached(var attachment) ->
                    ResponseEntity.status(HttpStatus.CREATED).body(attachment);
                case Attaching.TooLarge(var limit) -> tooLarge(limit);
                case Attaching.NotThisKind _ -> refused("conversation.file.notThisKind");
                case Attaching.Empty _ -> refused("conversation.file.empty");
                case Attaching.Full(var limit) -> refused("conversation.file.full", limit);
            };
        }
    }

    private ConversationId seen(UUID id, SignedIn person) {
        var conversation = new ConversationId(id);
        if (!lists.mayRead(conversation, person)) {
            throw new NotFound("conversation " + id);
        }
        return conversation;
    }

    private ResponseEntity<?> tooLarge(long limit) {
        return refused("conversation.file.tooLarge", Math.max(1, limit / MEGABYTE));
    }

    private ResponseEntity<?> refused(String key, Object... arguments) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(Map.of("detail", uis.plain().text(key, arguments)));
    }
}
