package io.bihuan.conversation.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.Drafts;
import io.bihuan.conversation.Habits;
import io.bihuan.conversation.MessageDesk;
import io.bihuan.conversation.RecallDesk;
import io.bihuan.conversation.Spin;
import io.bihuan.conversation.SpinDesk;
import io.bihuan.web.NotFound;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What surrounds the writing of an answer: the draft that is kept, the habits of who writes, the questions put. */
@RestController
class WritingController {

    private final Drafts drafts;
    private final Habits habits;
    private final RecallDesk recalls;
    private final SpinDesk spin;
    private final ConversationLists lists;
    private final MessageDesk messages;

    WritingController(
            Drafts drafts,
            Habits habits,
            RecallDesk recalls,
            SpinDesk spin,
            ConversationLists lists,
            MessageDesk messages) {
        this.drafts = drafts;
        this.habits = habits;
        this.recalls = recalls;
        this.spin = spin;
        this.lists = lists;
        this.messages = messages;
    }

    record Kept(int version) {}

    record Other(String text, int version, Instant at) {}

    /**
     * Keeps a draft; 409 with the other words where another device has written meanwhile. What comes when the talk has gone to
     * somebody else is let go without a word (204).
     */
    @Allow(Permission.SERVE)
    @PostMapping("/workspace/{id}/draft")
    ResponseEntity<?> keep(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") int version,
            SignedIn person) {
        var conversation = new ConversationId(id);
        if (!lists.mayRead(conversation, person)) {
            return ResponseEntity.noContent().build();
        }
        var kept = text.substring(0, Math.min(text.length(), 2 * messages.limit()));
        return switch (drafts.keep(conversation, person.staffId(), kept, version)) {
            case Drafts.Keeping.Kept(var now) -> ResponseEntity.ok(new Kept(now));
            case Drafts.Keeping.Overtaken(var other) ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(new Other(other.text(), other.version(), other.changedAt()));
        };
    }

    @Allow(Permission.SERVE)
    @PostMapping("/workspace/habits")
    ResponseEntity<Void> habits(
            @RequestParam(required = false) @Nullable Boolean secondLook,
            @RequestParam(required = false) @Nullable Boolean takeBack,
            SignedIn person) {
        if (secondLook != null) {
            habits.lookTwice(person.staffId(), secondLook);
        }
        if (takeBack != null) {
            recalls.wait(person.staffId(), takeBack);
        }
        return ResponseEntity.noContent().build();
    }

    @Allow(Permission.SERVE)
    @PostMapping("/workspace/{id}/spin")
    ResponseEntity<Void> asked(
            @PathVariable UUID id, @RequestParam Spin.Scene scene, @RequestParam Spin.Step step, SignedIn person) {
        spin.asked(readable(id, person), scene, step, person.staffId());
        return ResponseEntity.noContent().build();
    }

    private ConversationId readable(UUID id, SignedIn person) {
        var conversation = new ConversationId(id);
        if (!lists.mayRead(conversation, person)) {
            throw new NotFound("conversation " + id);
        }
        return conversation;
    }
}
