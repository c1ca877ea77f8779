package io.bihuan.knowledge.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.knowledge.ArticleDesk;
import io.bihuan.knowledge.Verdict;
import io.bihuan.web.Toast;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What readers say of an article, and who deals with it. */
@Controller
class FeedbackController {

    private static final int LONGEST_NOTE = 1_000;

    private final ArticleDesk desk;

    FeedbackController(ArticleDesk desk) {
        this.desk = desk;
    }

    @Allow(Permission.KNOWLEDGE_READ)
    @PostMapping("/knowledge/articles/{id}/feedback")
    String say(
            @PathVariable UUID id,
            @RequestParam Verdict verdict,
            @RequestParam(defaultValue = "") String note,
            SignedIn person,
            RedirectAttributes redirect) {
        desk.feedback(id, verdict, note.substring(0, Math.min(note.length(), LONGEST_NOTE)), person.staffId());
        Toast.done(redirect, "knowledge.feedback.taken");
        return "redirect:/knowledge/articles/" + id;
    }

    @Allow(Permission.KNOWLEDGE_WRITE)
    @PostMapping("/knowledge/articles/{id}/settlement")
    String settle(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        desk.settle(id, person.staffId());
        Toast.done(redirect, "knowledge.feedback.settled");
        return "redirect:/knowledge/articles/" + id;
    }
}
