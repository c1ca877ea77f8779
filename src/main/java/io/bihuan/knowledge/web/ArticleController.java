package io.bihuan.knowledge.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.knowledge.ArticleCare;
import io.bihuan.knowledge.ArticleDesk;
import io.bihuan.knowledge.ArticleKind;
import io.bihuan.knowledge.ArticleLists;
import io.bihuan.knowledge.KnowledgeSearch;
import io.bihuan.knowledge.Misses;
import io.bihuan.people.People;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reading and writing an article. */
@Controller
class ArticleController {

    private static final int MONTHS_TO_REVIEW = 6;
    private static final double SIMILAR = 0.62;

    private final ArticleDesk desk;
    private final ArticleLists lists;
    private final ArticleCare care;
    private final KnowledgeSearch search;
    private final Misses misses;
    private final People people;
    private final Clock clock;

    ArticleController(
            ArticleDesk desk,
            ArticleLists lists,
            ArticleCare care,
            KnowledgeSearch search,
            Misses misses,
            People people,
            Clock clock) {
        this.desk = desk;
        this.lists = lists;
        this.care = care;
        this.search = search;
        this.misses = misses;
        this.people = people;
        this.clock = clock;
    }

    @Allow(Permission.KNOWLEDGE_READ)
    @GetMapping("/knowledge/articles/{id}")
    String page(@PathVariable UUID id, Model model) {
        var standing = lists.standing(id);
        var shown = standing.published();
        var version = lists.version(id, shown == null ? standing.latest() : shown);
        var owner = version.text().owner();
        model.addAttribute(
                "page", new ArticlePage(standing, version, owner == null ? "" : people.name(owner), care.said(id)));
        return "knowledge/article";
    }

    @Allow(Permission.KNOWLEDGE_WRITE)
    @GetMapping("/knowledge/articles/new")
    ModelAndView blank(
            @RequestParam(defaultValue = "") String question, @RequestParam(defaultValue = "ANSWER") ArticleKind kind) {
        var review = LocalDate.now(clock).plusMonths(MONTHS_TO_REVIEW);
        return form(null, ArticleForm.blank(question, kind, review), Errors.none());
    }

    @Allow(Permission.KNOWLEDGE_WRITE)
    @GetMapping("/knowledge/articles/{id}/edit")
    ModelAndView edit(@PathVariable UUID id) {
        var latest = lists.version(id, lists.standing(id).latest());
        return form(id, ArticleForm.of(latest.text()), Errors.none());
    }

    @Allow(Permission.KNOWLEDGE_WRITE)
    @PostMapping("/knowledge/articles")
    Object draft(@ModelAttribute ArticleForm form, SignedIn person, RedirectAttributes redirect) {
        var errors = form.check();
        if (errors.any()) {
            return form(null, form, errors);
        }
        var id = desk.draft(form.text(person.staffId()), person.staffId());
        misses.answered(form.value("question"));
        Toast.done(redirect, "knowledge.drafted");
        return "redirect:/knowledge/articles/" + id;
    }

    @Allow(Permission.KNOWLEDGE_WRITE)
    @PostMapping("/knowledge/articles/{id}")
    Object revise(
            @PathVariable UUID id, @ModelAttribute ArticleForm form, SignedIn person, RedirectAttributes redirect) {
        var errors = form.check();
        if (errors.any()) {
            return form(id, form, errors);
        }
        var owner = lists.version(id, lists.standing(id).latest()).text().owner();
        desk.revise(id, form.text(owner == null ? person.staffId() : owner), person.staffId());
        Toast.done(redirect, "knowledge.revised");
        return "redirect:/knowledge/articles/" + id;
    }

    /** Articles that answer nearly the same, shown while the question is typed. */
    @Allow(Permission.KNOWLEDGE_WRITE)
    @GetMapping("/knowledge/similar")
    String similar(
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String except,
            Model model) {
        model.addAttribute(
                "hits",
                search.search(question, 4).stream()
                        .filter(hit -> hit.score() >= SIMILAR
                                && !hit.articleId().toString().equals(except))
                        .limit(3)
                        .toList());
        return "knowledge/parts/similar";
    }

    private ModelAndView form(@Nullable UUID id, ArticleForm form, Errors errors) {
        var categories =
                lists.categories().stream().map(ArticleLists.Category::name).toList();
        var view = new ModelAndView("knowledge/edit", "page", new ArticleFormPage(id, form, errors, categories));
        view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return view;
    }
}
