package io.bihuan.supervision.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.supervision.Note;
import io.bihuan.supervision.NoteDesk;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Words beside a talk: notes and whispers. */
@Controller
class NotesController {

    private final Floors floors;
    private final NoteDesk desk;
    private final ConversationLists lists;
    private final UiFactory uis;

    NotesController(Floors floors, NoteDesk desk, ConversationLists lists, UiFactory uis) {
        this.floors = floors;
        this.desk = desk;
        this.lists = lists;
        this.uis = uis;
    }

    /** What the agent finds above the talk: who watches, what was whispered, notes. */
    @Allow({Permission.SERVE, Permission.FLOOR_SUPERVISE})
    @GetMapping("/floor/{id}/beside")
    String beside(@PathVariable UUID id, SignedIn person, Model model) {
        var conversation = readable(id, person);
        model.addAttribute("id", id);
        model.addAttribute("watchers", floors.watchersShown(conversation));
        model.addAttribute("notes", floors.written(conversation));
        return "supervision/parts/beside";
    }

    /** The notes alone, for whoever was named in one. */
    @Allow(Permission.OWN_DESK)
    @GetMapping("/floor/{id}/notes")
    String notes(@PathVariable UUID id, SignedIn person, Model model) {
        var conversation = new ConversationId(id);
        var reads = lists.mayRead(conversation, person);
        if (!reads && !desk.isMentioned(conversation, person.staffId())) {
            throw new NotFound("conversation " + id);
        }
        model.addAttribute("id", id);
        model.addAttribute("reads", reads && uis.plain().opens("/conversations"));
        model.addAttribute("notes", floors.written(conversation));
        return "supervision/notes";
    }

    @Allow({Permission.SERVE, Permission.CONVERSATION_READ, Permission.FLOOR_SUPERVISE})
    @PostMapping("/floor/{id}/notes")
    String note(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String back,
            SignedIn person,
            RedirectAttributes redirect) {
        return kept(desk.write(readable(id, person), Note.Kind.NOTE, person.staffId(), text), id, back, redirect);
    }

    @Allow(Permission.FLOOR_SUPERVISE)
    @PostMapping("/floor/{id}/whispers")
    String whisper(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            SignedIn person,
            RedirectAttributes redirect) {
        return kept(desk.write(readable(id, person), Note.Kind.WHISPER, person.staffId(), text), id, "", redirect);
    }

    private static String kept(boolean kept, UUID id, String back, RedirectAttributes redirect) {
        if (!kept) {
            Toast.refused(redirect, "supervision.needsWords");
        }
        return back.equals("workspace") ? "redirect:/workspace?c=" + id : "redirect:/floor/" + id;
    }

    private ConversationId readable(UUID id, SignedIn person) {
        var conversation = new ConversationId(id);
        if (!lists.mayRead(conversation, person)) {
            throw new NotFound("conversation " + id);
        }
        return conversation;
    }
}
