package io.bihuan.conversation.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.Acceptance;
import io.bihuan.conversation.Attachment;
import io.bihuan.conversation.ConversationDesk;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.Drafts;
import io.bihuan.conversation.Marks;
import io.bihuan.conversation.NewMessage;
import io.bihuan.conversation.RecallDesk;
import io.bihuan.web.NotFound;
import io.bihuan.web.UiFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The messages of one conversation, for the script of the workspace. */
@RestController
class MessagesController {

    private static final int MOST = 500;

    private final RecallDesk recalls;
    private final Drafts drafts;
    private final ConversationDesk conversations;
    private final ConversationLists lists;
    private final Marks marks;
    private final UiFactory uis;

    MessagesController(
            RecallDesk recalls,
            Drafts drafts,
            ConversationDesk conversations,
            ConversationLists lists,
            Marks marks,
            UiFactory uis) {
        this.recalls = recalls;
        this.drafts = drafts;
        this.conversations = conversations;
        this.lists = lists;
        this.marks = marks;
        this.uis = uis;
    }

    record Kept(long seq, Instant at) {}

    /** It waits for so many milliseconds. */
    record KeptBack(long left) {}

    record TakenBack(String text, List<Attachment> attachments) {}

    @Allow(Permission.SERVE)
    @GetMapping("/workspace/{id}/messages")
    List<ConversationLists.Message> after(
            @PathVariable UUID id, @RequestParam(defaultValue = "0") long after, SignedIn person) {
        var conversation = new ConversationId(id);
        if (!lists.mayRead(conversation, person)) {
            throw new NotFound("conversation " + id);
        }
        var ui = uis.plain();
        return lists.after(conversation, after, MOST).stream()
                .map(message -> message.in(ui))
                .toList();
    }

    @Allow(Permission.SERVE)
    @PostMapping("/workspace/{id}/messages")
    ResponseEntity<?> say(
            @PathVariable UUID id,
            @RequestParam String clientId,
            @RequestParam String text,
            @RequestParam(defaultValue = "") List<UUID> attachments,
            SignedIn person) {
        var message = NewMessage.ofAgent(new ConversationId(id), clientId, person.staffId(), text)
                .with(attachments);
        return switch (recalls.say(message)) {
            case RecallDesk.Saying.Now(var acceptance) -> answer(acceptance, message);
            case RecallDesk.Saying.Waits(var left) -> {
                drafts.said(message.conversation(), person.staffId(), text);
                yield ResponseEntity.accepted().body(new KeptBack(left.toMillis()));
            }
        };
    }

    /** Takes back what has not gone yet; 409 when it has. */
    @Allow(Permission.SERVE)
    @PostMapping("/workspace/{id}/recalls")
    ResponseEntity<?> takeBack(@PathVariable UUID id, @RequestParam String clientId, SignedIn person) {
        return recalls.takeBack(new ConversationId(id), person.staffId(), clientId)
                .<ResponseEntity<?>>map(back -> ResponseEntity.ok(new TakenBack(back.text(), back.attachments())))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(Map.of("detail", uis.plain().text("conversation.refused.recalled"))));
    }

    @Allow(Permission.SERVE)
    @PostMapping("/workspace/{id}/reading")
    ResponseEntity<Void> read(@PathVariable UUID id, @RequestParam long seq, SignedIn person) {
        var conversation = new ConversationId(id);
        if (conversations.read(conversation, person.staffId(), seq)) {
            marks.agentRead(conversation, seq);
        }
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<?> answer(Acceptance acceptance, NewMessage message) {
        return switch (acceptance) {
            case Acceptance.Accepted(var seq, var at, var fresh) -> {
                drafts.said(message.conversation(), Objects.requireNonNull(message.staffId()), message.text());
                yield ResponseEntity.status(fresh ? HttpStatus.CREATED : HttpStatus.OK)
                        .body(new Kept(seq, at));
            }
            case Acceptance.Empty _ -> refused("conversation.refused.empty");
            case Acceptance.TooLong(var length, var limit) -> refused("conversation.refused.tooLong", length, limit);
            case Acceptance.Ended _ -> refused("conversation.refused.ended");
            case Acceptance.NotYours _ -> refused("conversation.refused.notYours");
            case Acceptance.TooManyFiles(var count, var limit) ->
                refused("conversation.refused.tooManyFiles", count, limit);
            case Acceptance.FilesMissing _ -> refused("conversation.refused.filesMissing");
        };
    }

    private ResponseEntity<?> refused(String key, Object... arguments) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(Map.of("detail", uis.plain().text(key, arguments)));
    }
}
