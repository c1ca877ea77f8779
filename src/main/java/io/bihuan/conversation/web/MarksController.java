package io.bihuan.conversation.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.Company;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.Marks;
import io.bihuan.conversation.Speaker;
import io.bihuan.web.NotFound;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The small signs of the agent's side: I type, and how far the customer has read. */
@RestController
class MarksController {

    private final Marks marks;
    private final Company company;
    private final ConversationLists lists;

    MarksController(Marks marks, Company company, ConversationLists lists) {
        this.marks = marks;
        this.company = company;
        this.lists = lists;
    }

    record Read(long seq) {}

    @Allow(Permission.SERVE)
    @PostMapping("/workspace/{id}/typing")
    ResponseEntity<Void> types(@PathVariable UUID id, SignedIn person) {
        marks.types(seen(id, person), Speaker.AGENT);
        return ResponseEntity.noContent().build();
    }

    /**
     * I am at this conversation, writing or only looking, or have left it. Whoever may not read it, as after it was taken out
     * of their hands, is answered like everybody and heard to leave, nothing else.
     */
    @Allow({Permission.SERVE, Permission.CONVERSATION_READ, Permission.FLOOR_SUPERVISE})
    @PostMapping("/workspace/{id}/company")
    ResponseEntity<Void> company(@PathVariable UUID id, @RequestParam Company.Doing doing, SignedIn person) {
        var conversation = new ConversationId(id);
        if (doing == Company.Doing.LEFT || lists.mayRead(conversation, person)) {
            company.tell(conversation, person.staffId(), doing);
        }
        return ResponseEntity.noContent().build();
    }

    @Allow(Permission.SERVE)
    @GetMapping("/workspace/{id}/read")
    Read read(@PathVariable UUID id, SignedIn person) {
        return new Read(marks.readByCustomer(seen(id, person)));
    }

    private ConversationId seen(UUID id, SignedIn person) {
        var conversation = new ConversationId(id);
        if (!lists.mayRead(conversation, person)) {
            throw new NotFound("conversation " + id);
        }
        return conversation;
    }
}
