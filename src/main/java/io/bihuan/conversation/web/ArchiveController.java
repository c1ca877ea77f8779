package io.bihuan.conversation.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.ConversationId;
import io.bihuan.web.UiFactory;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All conversations, and each one as it was said. */
@Controller
class ArchiveController {

    private final Archive archive;
    private final UiFactory uis;

    ArchiveController(Archive archive, UiFactory uis) {
        this.archive = archive;
        this.uis = uis;
    }

    @Allow({Permission.CONVERSATION_READ, Permission.SERVE})
    @GetMapping("/conversations")
    String list(ArchiveAsked asked, SignedIn person, Model model) {
        model.addAttribute("page", archive.page(asked, person, uis.plain()));
        return "conversation/conversations";
    }

    @Allow({Permission.CONVERSATION_READ, Permission.SERVE, Permission.INSPECTION_READ_OWN})
    @GetMapping("/conversations/{id}")
    String one(@PathVariable UUID id, SignedIn person, Model model) {
        model.addAttribute("page", archive.one(new ConversationId(id), person, uis.plain()));
        return "conversation/conversation";
    }
}
