package io.bihuan.conversation.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.ConversationDesk;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.Ending;
import io.bihuan.conversation.Passing;
import io.bihuan.conversation.PassingDesk;
import io.bihuan.conversation.Taking;
import io.bihuan.web.Toast;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The course a conversation takes: taken out of the queue, passed on, ended, taken up again. */
@Controller
class CourseController {

    private final ConversationDesk desk;
    private final PassingDesk passing;

    CourseController(ConversationDesk desk, PassingDesk passing) {
        this.desk = desk;
        this.passing = passing;
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
    @PostMapping("/workspace/{id}/passing")
    String pass(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID colleague,
            SignedIn person,
            RedirectAttributes redirect) {
        return switch (passing.pass(new ConversationId(id), person.staffId(), colleague)) {
            case Passing.Handed _ -> done(redirect, "conversation.done.handed");
            case Passing.Queued(var place) -> {
                Toast.done(redirect, "conversation.done.queued", Math.max(1, place.position()));
                yield "redirect:/workspace";
            }
            case Passing.NotThere _ -> refuse(redirect, "conversation.refused.colleagueGone");
            case Passing.NotYours _ -> refuse(redirect, "conversation.refused.notYours");
        };
    }

    @Allow(Permission.SERVE)
    @PostMapping("/workspace/{id}/ending")
    String end(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        return switch (desk.end(new ConversationId(id), person.staffId())) {
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

    private static String done(RedirectAttributes redirect, String key) {
        Toast.done(redirect, key);
        return "redirect:/workspace";
    }

    private static String refuse(RedirectAttributes redirect, String key) {
        Toast.refused(redirect, key);
        return "redirect:/workspace";
    }
}
