package io.bihuan.conversation.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.ConversationId;
import io.bihuan.shift.Presence;
import io.bihuan.web.Errors;
import io.bihuan.web.UiFactory;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The screen that an agent works at. */
@Controller
class WorkspaceController {

    private final Workspaces workspaces;
    private final HelpPanels helps;
    private final WordingAdvice wording;
    private final Presence presence;
    private final UiFactory uis;

    WorkspaceController(
            Workspaces workspaces, HelpPanels helps, WordingAdvice wording, Presence presence, UiFactory uis) {
        this.workspaces = workspaces;
        this.helps = helps;
        this.wording = wording;
        this.presence = presence;
        this.uis = uis;
    }

    @Allow(Permission.SERVE)
    @GetMapping("/workspace")
    String page(@RequestParam(required = false) @Nullable UUID c, SignedIn person, Model model) {
        presence.seen(person.staffId());
        model.addAttribute("page", workspaces.page(person, c, null, uis.plain()));
        model.addAttribute("errors", Errors.none());
        return "conversation/workspace";
    }

    @Allow(Permission.SERVE)
    @GetMapping("/workspace/lists")
    String lists(@RequestParam(required = false) @Nullable UUID c, SignedIn person, Model model) {
        presence.seen(person.staffId());
        model.addAttribute("page", workspaces.lists(person, c, uis.plain()));
        return "conversation/parts/relisted";
    }

    @Allow(Permission.SERVE)
    @GetMapping("/workspace/{id}/help")
    String help(@PathVariable UUID id, SignedIn person, Model model) {
        model.addAttribute("help", helps.of(new ConversationId(id), person, uis.plain()));
        return "conversation/parts/help";
    }

    @Allow({Permission.SERVE, Permission.ROLEPLAY})
    @PostMapping("/workspace/wording")
    @ResponseBody
    List<WordingAdvice.Advice> wording(
            @RequestParam String text, @RequestParam(required = false) @Nullable UUID c, SignedIn person) {
        return wording.on(text, c, person, uis.plain());
    }
}
