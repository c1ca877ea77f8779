package io.bihuan.knowledge.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.knowledge.ArticleDesk;
import io.bihuan.knowledge.KnowledgeSearch;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an agent might answer, beside the conversation. */
@Controller
class SuggestionController {

    private static final int TIPS = 3;
    private static final double WORTH_SHOWING = 0.42;

    private final KnowledgeSearch search;
    private final ArticleDesk desk;

    SuggestionController(KnowledgeSearch search, ArticleDesk desk) {
        this.search = search;
        this.desk = desk;
    }

    @Allow({Permission.KNOWLEDGE_READ, Permission.SERVE})
    @GetMapping("/knowledge/suggestions")
    String tips(@RequestParam(defaultValue = "") String text, Model model) {
        model.addAttribute(
                "hits",
                search.search(text, TIPS).stream()
                        .filter(hit ->
                                hit.score() >= WORTH_SHOWING && !hit.answer().isEmpty())
                        .toList());
        return "knowledge/parts/suggestions";
    }

    /** Counts that the answer was given to a customer. */
    @Allow({Permission.KNOWLEDGE_READ, Permission.SERVE})
    @PostMapping("/knowledge/articles/{id}/use")
    ResponseEntity<Void> used(@PathVariable UUID id) {
        desk.used(id);
        return ResponseEntity.noContent().build();
    }
}
