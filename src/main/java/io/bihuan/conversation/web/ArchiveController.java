package io.bihuan.conversation.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.ArchiveLists;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.State;
import io.bihuan.web.UiFactory;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All conversations, and each one as it was said. */
@Controller
class ArchiveController {

    private static final int MOST_DAYS = 3_660;
    private static final int LONGEST_WORDS = 100;

    private final Archive archive;
    private final UiFactory uis;

    ArchiveController(Archive archive, UiFactory uis) {
        this.archive = archive;
        this.uis = uis;
    }

    @Allow({Permission.CONVERSATION_READ, Permission.SERVE})
    @GetMapping("/conversations")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "30") int days,
            @RequestParam(defaultValue = "") String before,
            SignedIn person,
            Model model) {
        var sought = new ArchiveLists.Sought(
                q.strip().substring(0, Math.min(LONGEST_WORDS, q.strip().length())),
                state(state),
                channel,
                Math.clamp(days, 1, MOST_DAYS),
                instant(before));
        model.addAttribute("page", archive.page(sought, person, uis.plain()));
        return "conversation/conversations";
    }

    @Allow({Permission.CONVERSATION_READ, Permission.SERVE, Permission.INSPECTION_READ_OWN})
    @GetMapping("/conversations/{id}")
    String one(@PathVariable UUID id, SignedIn person, Model model) {
        model.addAttribute("page", archive.one(new ConversationId(id), person, uis.plain()));
        return "conversation/conversation";
    }

    private static @Nullable State state(String asked) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(asked))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant instant(String asked) {
        try {
            return asked.isEmpty() ? null : Instant.parse(asked);
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}
