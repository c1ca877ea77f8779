package io.bihuan.conversation.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.ConversationDesk;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.Ending;
import io.bihuan.conversation.Taking;
import io.bihuan.web.Toast;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The course a conversation takes: taken out of the queue, passed on, ended, taken up again. */
@Controller
class CourseController {

    private final ConversationDesk desk;

    CourseController(ConversationDesk desk) {
        this.desk = desk;
    }

    @Allow(Permission.SERVE)
    @PostMapping("/workspace/{id}/taking")
    String take(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        return switch (desk.take(new ConversationId(id), person.staffId())) {
            case Taking.Taken _ -> "redirect:/workspace?c=" + id;
            case Taking.NoLongerWaiting _ -> refuse(redirect, "conversation.refused.gone");
            case Taking.HandsFull _ -> refuse(redirect, "conversation.refused.handsFull");
            case Taking.NotCertified _ -> refuse(redirect, "conversation.refused.notCertified");
        };
    }

    @Allow(Permission.SERVE)
    @PostMapping("/workspace/{id}/ending")
    String end(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String seen,
            SignedIn person,
            RedirectAttributes redirect) {
        var conversation = new ConversationId(id);
        var ending = seen.matches("\\d{1,18}")
                ? desk.end(conversation, person.staffId(), Long.parseLong(seen))
                : desk.end(conversation, person.staffId());
        return switch (ending) {
            case Ending.MoreWasSaid _ -> {
                Toast.refused(redirect, "conversation.refused.moreWasSaid");
                yield "redirect:/workspace?c=" + id;
            }
            case Ending.WrapUp _, Ending.Abandoned _, Ending.AlreadyOver _ -> "redirect:/workspace?c=" + id;
            case Ending.NotYours _ -> refuse(redirect, "conversation.refused.notYours");
        };
    }

    @Allow(Permission.SERVE)
    @PostMapping("/workspace/{id}/resumption")
    String resume(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        if (!desk.resume(new ConversationId(id), person.staffId())) {
            Toast.refused(redirect, "conversation.refused.over");
        }
        return "redirect:/workspace?c=" + id;
    }

    private static String refuse(RedirectAttributes redirect, String key) {
        Toast.refused(redirect, key);
        return "redirect:/workspace";
    }
}
