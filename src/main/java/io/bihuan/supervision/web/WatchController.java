package io.bihuan.supervision.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.TakeOverDesk;
import io.bihuan.people.People;
import io.bihuan.supervision.WatchDesk;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One talk watched in silence, and taken out of its agent's hands where that is needed. */
@Controller
class WatchController {

    private final Floors floors;
    private final WatchDesk watches;
    private final TakeOverDesk desk;
    private final ConversationLists lists;
    private final People people;
    private final UiFactory uis;

    WatchController(
            Floors floors,
            WatchDesk watches,
            TakeOverDesk desk,
            ConversationLists lists,
            People people,
            UiFactory uis) {
        this.floors = floors;
        this.watches = watches;
        this.desk = desk;
        this.lists = lists;
        this.people = people;
        this.uis = uis;
    }

    @Allow(Permission.FLOOR_SUPERVISE)
    @GetMapping("/floor/{id}")
    String watch(@PathVariable UUID id, SignedIn person, Model model) {
        var conversation = readable(id, person);
        watches.look(conversation, person.staffId());
        model.addAttribute("page", floors.watch(conversation, person, uis.plain()));
        return "supervision/watch";
    }

    /** The page is still open. */
    @Allow(Permission.FLOOR_SUPERVISE)
    @PostMapping("/floor/{id}/looking")
    ResponseEntity<Void> look(@PathVariable UUID id, SignedIn person) {
        watches.look(readable(id, person), person.staffId());
        return ResponseEntity.noContent().build();
    }

    @Allow(Permission.FLOOR_SUPERVISE)
    @PostMapping("/floor/{id}/takeover")
    String takeOver(
            @PathVariable UUID id,
            @RequestParam UUID from,
            @RequestParam(defaultValue = "") String reason,
            SignedIn person,
            RedirectAttributes redirect) {
        var done = desk.takeOver(readable(id, person), from, person.staffId(), reason);
        return said(
                done,
                "supervision.takeover.done",
                person.may(Permission.SERVE) ? "/workspace?c=" + id : "/floor/" + id,
                id,
                redirect);
    }

    @Allow(Permission.FLOOR_SUPERVISE)
    @PostMapping("/floor/{id}/sending")
    String send(
            @PathVariable UUID id,
            @RequestParam UUID from,
            @RequestParam UUID to,
            @RequestParam(defaultValue = "") String reason,
            SignedIn person,
            RedirectAttributes redirect) {
        var done = desk.send(readable(id, person), from, to, person.staffId(), reason);
        return said(done, "supervision.sending.done", "/floor/" + id, id, redirect);
    }

    private String said(TakeOverDesk.Done done, String key, String then, UUID id, RedirectAttributes redirect) {
        switch (done) {
            case TakeOverDesk.Done.Taken _ -> {
                Toast.done(redirect, key);
                return "redirect:" + then;
            }
            case TakeOverDesk.Done.HeldBy(var who) -> Toast.refused(redirect, "supervision.heldBy", people.name(who));
            case TakeOverDesk.Done.Over _ -> Toast.refused(redirect, "supervision.over");
            case TakeOverDesk.Done.NotCertified _ -> Toast.refused(redirect, "supervision.notCertified");
            case TakeOverDesk.Done.NoReason _ -> Toast.refused(redirect, "supervision.needsReason");
            case TakeOverDesk.Done.NotThere _ -> Toast.refused(redirect, "conversation.refused.colleagueGone");
        }
        return "redirect:/floor/" + id;
    }

    private ConversationId readable(UUID id, SignedIn person) {
        var conversation = new ConversationId(id);
        if (!lists.mayRead(conversation, person)) {
            throw new NotFound("conversation " + id);
        }
        return conversation;
    }
}
