package io.bihuan.conversation.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.AfterKeeping;
import io.bihuan.conversation.FollowUpDesk;
import io.bihuan.web.Errors;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the customer says after a promise was kept (E-11). */
@Controller
class AskingAfterController {

    private static final int LONGEST = 500;

    private final AfterKeeping afterKeeping;
    private final FollowUpDesk desk;
    private final FollowUpPages pages;
    private final UiFactory uis;

    AskingAfterController(AfterKeeping afterKeeping, FollowUpDesk desk, FollowUpPages pages, UiFactory uis) {
        this.afterKeeping = afterKeeping;
        this.desk = desk;
        this.pages = pages;
        this.uis = uis;
    }

    @Allow({Permission.SERVE, Permission.CONVERSATION_READ})
    @PostMapping("/follow-ups/{id}/answer")
    String note(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String satisfied,
            @RequestParam(defaultValue = "") String words,
            SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var promise = desk.require(id);
        if (!pages.mayRead(promise, person)) {
            throw new NotFound("follow-up " + id);
        }
        var errors = Errors.none()
                .addIf(
                        !satisfied.equals("true") && !satisfied.equals("false"),
                        "satisfied",
                        "conversation.after.choose")
                .addIf(satisfied.equals("false") && words.isBlank(), "words", "conversation.after.words.missing")
                .addIf(words.length() > LONGEST, "words", "conversation.after.words.long", LONGEST);
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("line", pages.line(promise, person, uis.plain()));
            model.addAttribute("talk", pages.mayReadTalk(promise, person));
            model.addAttribute("errors", errors);
            model.addAttribute("words", words);
            model.addAttribute("satisfied", satisfied);
            return "conversation/follow-up";
        }
        switch (afterKeeping.note(id, satisfied.equals("true"), words, person.staffId())) {
            case NOTED -> Toast.done(redirect, "conversation.after.noted");
            case NOT_KEPT, WORDS_NEEDED -> Toast.refused(redirect, "conversation.after.notKept");
            case ASKED_BEFORE -> Toast.refused(redirect, "conversation.after.before");
        }
        return "redirect:/follow-ups";
    }
}
