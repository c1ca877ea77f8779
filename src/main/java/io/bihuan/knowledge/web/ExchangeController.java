package io.bihuan.knowledge.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.job.WorkState;
import io.bihuan.job.Works;
import io.bihuan.knowledge.ArticleImport;
import io.bihuan.knowledge.ArticleLists;
import io.bihuan.knowledge.StarterKnowledge;
import io.bihuan.print.Column;
import io.bihuan.print.Downloads;
import io.bihuan.print.Sheets;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Articles in from a file, and out into one. */
@Controller
class ExchangeController {

    private final ArticleImport imports;
    private final ArticleLists lists;
    private final Works works;
    private final Audit audit;
    private final StarterKnowledge starter;
    private final UiFactory uis;

    ExchangeController(
            ArticleImport imports,
            ArticleLists lists,
            Works works,
            Audit audit,
            StarterKnowledge starter,
            UiFactory uis) {
        this.imports = imports;
        this.starter = starter;
        this.lists = lists;
        this.works = works;
        this.audit = audit;
        this.uis = uis;
    }

    @Allow(Permission.KNOWLEDGE_PUBLISH)
    @GetMapping("/knowledge/exchange")
    ModelAndView page() {
        return page(null, "");
    }

    @Allow(Permission.KNOWLEDGE_PUBLISH)
    @PostMapping("/knowledge/exchange")
    Object take(@RequestParam("file") MultipartFile file, SignedIn person) throws IOException {
        if (file.isEmpty()) {
            return page(null, "knowledge.exchange.missing");
        }
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            var job = imports.start(name == null ? "articles" : name, content, person.staffId());
            return "redirect:/knowledge/exchange/" + job;
        }
    }

    /** Takes in what comes with the product and is not there yet. */
    @Allow(Permission.KNOWLEDGE_PUBLISH)
    @PostMapping("/knowledge/starter")
    String loadStarter(SignedIn person, RedirectAttributes redirect) {
        Toast.done(redirect, "knowledge.starter.loaded", starter.load(person.staffId()));
        return "redirect:/knowledge/exchange";
    }

    /** How far an import is. */
    @Allow(Permission.KNOWLEDGE_PUBLISH)
    @GetMapping("/knowledge/exchange/{job}")
    ModelAndView progress(@PathVariable UUID job) {
        return page(works.state(job), "");
    }

    /** The same, for the page that asks again and again. */
    @Allow(Permission.KNOWLEDGE_PUBLISH)
    @GetMapping("/knowledge/exchange/{job}/progress")
    ModelAndView part(@PathVariable UUID job) {
        return new ModelAndView("knowledge/parts/progress", "job", works.state(job));
    }

    /** Everything in service as a workbook that can be taken in again. */
    @Allow(Permission.KNOWLEDGE_PUBLISH)
    @GetMapping("/knowledge/export")
    ResponseEntity<byte[]> give(SignedIn person) {
        var ui = uis.plain();
        var articles = lists.inService();
        audit.saw(
                person.staffId(),
                "knowledge.exported",
                "articles",
                "all",
                Map.of("count", String.valueOf(articles.size())));
        var columns = List.of(
                Column.of(ui.text("knowledge.exchange.id"), 14),
                Column.of(ui.text("knowledge.exchange.question"), 30),
                Column.of(ui.text("knowledge.exchange.variants"), 30),
                Column.of(ui.text("knowledge.exchange.answer"), 46),
                Column.of(ui.text("knowledge.exchange.category"), 12));
        var rows = articles.stream()
                .map(article -> List.of(
                        article.externalId(),
                        article.text().question(),
                        String.join("\n", article.text().variants()),
                        article.text().answer(),
                        article.text().category()))
                .toList();
        return Downloads.xlsx(ui.text("nav.knowledge"), Sheets.write(ui.text("nav.knowledge"), columns, rows));
    }

    private ModelAndView page(@Nullable WorkState job, String error) {
        var view = new ModelAndView("knowledge/exchange", "page", new ExchangePage(job, error, starter.missing()));
        view.setStatus(error.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
