package io.bihuan.conversation.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.FollowUp;
import io.bihuan.conversation.FollowUpDesk;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Promises to customers, and their keeping (E-11). */
@Controller
class FollowUpsController {

    private static final int LONGEST = 500;

    private final FollowUpDesk desk;
    private final FollowUpPages pages;
    private final HelpPanels helps;
    private final Clock clock;
    private final UiFactory uis;

    FollowUpsController(FollowUpDesk desk, FollowUpPages pages, HelpPanels helps, UiFactory uis, Clock clock) {
        this.desk = desk;
        this.pages = pages;
        this.helps = helps;
        this.clock = clock;
        this.uis = uis;
    }

    @Allow({Permission.SERVE, Permission.CONVERSATION_READ})
    @GetMapping("/follow-ups")
    String list(@RequestParam(defaultValue = "false") boolean all, SignedIn person, Model model) {
        model.addAttribute("page", pages.list(person, all && person.may(Permission.CONVERSATION_READ), uis.plain()));
        return "conversation/follow-ups";
    }

    @Allow({Permission.SERVE, Permission.CONVERSATION_READ})
    @GetMapping("/follow-ups/{id}")
    String one(@PathVariable UUID id, SignedIn person, Model model) {
        var promise = visible(id, person);
        model.addAttribute("line", pages.line(promise, person, uis.plain()));
        model.addAttribute("talk", pages.mayReadTalk(promise, person));
        return "conversation/follow-up";
    }

    @Allow({Permission.SERVE, Permission.CONVERSATION_READ})
    @PostMapping("/follow-ups/{id}/keeping")
    String keep(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(required = false) @Nullable Boolean satisfied,
            SignedIn person,
            RedirectAttributes redirect) {
        visible(id, person);
        if (outcome.isBlank() || outcome.length() > 1000) {
            Toast.refused(redirect, "conversation.followUp.needsOutcome");
            return "redirect:/follow-ups/" + id;
        }
        if (desk.keep(id, person.staffId(), outcome.strip(), satisfied)) {
            Toast.done(redirect, "conversation.followUp.kept");
        } else {
            Toast.refused(redirect, "conversation.followUp.keptBefore");
        }
        return "redirect:/follow-ups";
    }

    /** Puts a promise that was said into the ledger, while the talk goes on; answers with the help panel. */
    @Allow(Permission.SERVE)
    @PostMapping("/workspace/{id}/promises")
    String promise(
            @PathVariable UUID id,
            @RequestParam String text,
            @RequestParam(defaultValue = "") String due,
            SignedIn person,
            Model model) {
        var conversation = new ConversationId(id);
        var panel = helps.of(conversation, person, uis.plain());
        var words = text.strip();
        if (!words.isEmpty()) {
            desk.promise(
                    conversation, words.substring(0, Math.min(LONGEST, words.length())), dueAt(due), person.staffId());
            panel = helps.of(conversation, person, uis.plain());
        }
        model.addAttribute("help", panel);
        return "conversation/parts/help";
    }

    private @Nullable Instant dueAt(String due) {
        try {
            return due.isBlank()
                    ? null
                    : LocalDateTime.parse(due).atZone(clock.getZone()).toInstant();
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    private FollowUp visible(UUID id, SignedIn person) {
        var promise = desk.require(id);
        if (!pages.mayRead(promise, person)) {
            throw new NotFound("follow-up " + id);
        }
        return promise;
    }
}
