package io.bihuan.knowledge.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.knowledge.ArticleCare;
import io.bihuan.knowledge.ArticleKind;
import io.bihuan.knowledge.ArticleLists;
import io.bihuan.knowledge.ArticleState;
import io.bihuan.knowledge.Hit;
import io.bihuan.knowledge.KnowledgeSearch;
import io.bihuan.knowledge.Misses;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking things up: by asking, by heading, by what needs care. */
@Controller
class KnowledgeController {

    private static final int HITS = 12;
    private static final int ROWS = 60;

    /** A hit that scores less does not answer the question. */
    private static final double ANSWERS = 0.5;

    /** A hit is shown when it fits at least so well, compared with the best. */
    private static final double WORTH = 0.62;

    private final KnowledgeSearch search;
    private final ArticleLists lists;
    private final ArticleCare care;
    private final Misses misses;

    KnowledgeController(KnowledgeSearch search, ArticleLists lists, ArticleCare care, Misses misses) {
        this.search = search;
        this.lists = lists;
        this.care = care;
        this.misses = misses;
    }

    @Allow(Permission.KNOWLEDGE_READ)
    @GetMapping("/knowledge")
    String page(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String list,
            Model model) {
        var hits = hits(q);
        if (!q.isBlank() && hits.stream().noneMatch(hit -> hit.score() >= ANSWERS)) {
            misses.missed(q);
        }
        model.addAttribute("page", new KnowledgePage(q, hits, shelf(category, list)));
        return "knowledge/index";
    }

    /** What is found while somebody types. */
    @Allow(Permission.KNOWLEDGE_READ)
    @GetMapping("/knowledge/found")
    String found(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("page", new KnowledgePage(q, hits(q), shelf("", "")));
        return q.isBlank() ? "knowledge/parts/shelf" : "knowledge/parts/found";
    }

    private List<Hit> hits(String q) {
        var hits = q.isBlank() ? List.<Hit>of() : search.search(q, HITS);
        // What fits much worse than the best only makes the list longer.
        return hits.stream()
                .filter(hit -> hit.score() >= WORTH * hits.getFirst().score())
                .toList();
    }

    private KnowledgePage.Shelf shelf(String category, String list) {
        return new KnowledgePage.Shelf(
                list,
                category,
                lists.categories(),
                rows(category, list),
                list.equals("misses") ? care.misses(ROWS) : List.of(),
                lists.countPublished(),
                care.countDueForReview(null));
    }

    private List<ArticleLists.Row> rows(String category, String list) {
        if (!category.isEmpty()) {
            return lists.rows(category, null, ArticleState.PUBLISHED, ROWS);
        }
        return switch (list) {
            case "scripts" -> lists.rows("", ArticleKind.SCRIPT, ArticleState.PUBLISHED, ROWS);
            case "drafts" -> lists.rows("", null, ArticleState.DRAFT, ROWS);
            case "expired" -> lists.rows("", null, ArticleState.EXPIRED, ROWS);
            case "review" -> care.dueForReview(null, ROWS);
            case "complaints" -> care.complainedOf(ROWS);
            case "misses" -> List.of();
            default -> lists.rows("", ArticleKind.ANSWER, ArticleState.PUBLISHED, 10);
        };
    }
}
