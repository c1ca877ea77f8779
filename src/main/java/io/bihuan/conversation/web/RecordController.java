package io.bihuan.conversation.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.FollowUpDesk;
import io.bihuan.conversation.RecordDesk;
import io.bihuan.conversation.Recording;
import io.bihuan.print.Forms;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The communication record of a conversation (E-10). */
@Controller
class RecordController {

    private final RecordDesk records;
    private final FollowUpDesk followUps;
    private final ConversationLists lists;
    private final Workspaces workspaces;
    private final RecordSheets sheets;
    private final Forms forms;
    private final UiFactory uis;
    private final Clock clock;

    RecordController(
            RecordDesk records,
            FollowUpDesk followUps,
            ConversationLists lists,
            Workspaces workspaces,
            RecordSheets sheets,
            Forms forms,
            UiFactory uis,
            Clock clock) {
        this.records = records;
        this.followUps = followUps;
        this.lists = lists;
        this.workspaces = workspaces;
        this.sheets = sheets;
        this.forms = forms;
        this.uis = uis;
        this.clock = clock;
    }

    @Allow(Permission.SERVE)
    @PostMapping("/workspace/{id}/record")
    String write(
            @PathVariable UUID id,
            RecordForm form,
            SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var errors = form.check(clock);
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", workspaces.page(person, id, form, uis.plain()));
            model.addAttribute("errors", errors);
            return "conversation/workspace";
        }
        var conversation = new ConversationId(id);
        switch (records.write(conversation, form.draft(), person.staffId())) {
            case Recording.Written _ -> {
                if (!form.draft().followUp().isEmpty()) {
                    followUps.promise(conversation, form.draft().followUp(), form.dueAt(clock), person.staffId());
                }
                Toast.done(redirect, "conversation.done.record");
            }
            case Recording.AlreadyWritten _ -> Toast.refused(redirect, "conversation.refused.recordWritten");
            case Recording.NotYours _ -> Toast.refused(redirect, "conversation.refused.notYours");
        }
        return "redirect:/workspace";
    }

    @Allow({Permission.SERVE, Permission.CONVERSATION_READ})
    @PostMapping("/conversations/{id}/additions")
    String add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            SignedIn person,
            RedirectAttributes redirect) {
        var conversation = readable(id, person);
        if (text.isBlank() || text.length() > 2000) {
            Toast.refused(redirect, "conversation.refused.addition");
        } else {
            records.add(conversation, text.strip(), person.staffId());
            Toast.done(redirect, "conversation.done.addition");
        }
        return "redirect:/conversations/" + id;
    }

    @Allow({Permission.SERVE, Permission.CONVERSATION_READ})
    @GetMapping("/conversations/{id}/record")
    ResponseEntity<byte[]> print(
            @PathVariable UUID id, @RequestParam(defaultValue = "pdf") String format, SignedIn person, Locale locale) {
        var record = records.require(readable(id, person));
        var ui = uis.plain();
        return forms.download(sheets.of(record, ui), sheets.name(record, ui), format, locale);
    }

    /** The empty form, for the desk and the phone. */
    @Allow({Permission.SERVE, Permission.CONVERSATION_READ})
    @GetMapping("/conversations/record-form")
    ResponseEntity<byte[]> blank(@RequestParam(defaultValue = "pdf") String format, Locale locale) {
        var ui = uis.plain();
        return forms.download(sheets.blank(ui), ui.text("conversation.sheet.title"), format, locale);
    }

    private ConversationId readable(UUID id, SignedIn person) {
        var conversation = new ConversationId(id);
        if (!lists.mayRead(conversation, person)) {
            throw new NotFound("conversation " + id);
        }
        return conversation;
    }
}
