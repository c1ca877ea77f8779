package io.bihuan.knowledge.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.knowledge.PhraseDesk;
import io.bihuan.knowledge.Wording;
import io.bihuan.knowledge.WordingCategory;
import io.bihuan.knowledge.WordingPack;
import io.bihuan.knowledge.WordingPacks;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
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

/** The list of words to look out for, and the check of a text against it. */
@Controller
class WordingController {

    private static final int LONGEST_TEXT = 5_000;

    private final Wording wording;
    private final PhraseDesk desk;
    private final WordingPacks packs;

    WordingController(Wording wording, PhraseDesk desk, WordingPacks packs) {
        this.wording = wording;
        this.desk = desk;
        this.packs = packs;
    }

    @Allow(Permission.KNOWLEDGE_READ)
    @GetMapping("/knowledge/wording")
    ModelAndView page(
            @RequestParam(defaultValue = "TABOO_REFUSAL") WordingCategory category,
            @RequestParam(required = false) @Nullable UUID change) {
        var form = change == null ? PhraseForm.blank(category) : PhraseForm.of(desk.require(change));
        return page(category, form, Errors.none());
    }

    @Allow(Permission.KNOWLEDGE_WRITE)
    @PostMapping("/knowledge/wording")
    Object list(@ModelAttribute PhraseForm form, SignedIn person, RedirectAttributes redirect) {
        var errors = form.check();
        if (errors.any()) {
            return page(form.kind(), form, errors);
        }
        desk.list(form.kind(), form.value("phrase"), form.value("advice"), form.exceptions(), person.staffId());
        Toast.done(redirect, "knowledge.wording.listed", form.value("phrase"));
        return "redirect:/knowledge/wording?category=" + form.kind();
    }

    @Allow(Permission.KNOWLEDGE_WRITE)
    @PostMapping("/knowledge/wording/{id}/removal")
    String strike(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        var line = desk.require(id);
        desk.strike(id, person.staffId());
        Toast.done(redirect, "knowledge.wording.struck", line.phrase());
        return "redirect:/knowledge/wording?category=" + line.category();
    }

    /** Takes a trade's words into use, or what came new in a pack. */
    @Allow(Permission.KNOWLEDGE_WRITE)
    @PostMapping("/knowledge/wording/packs/{pack}")
    String use(@PathVariable WordingPack pack, SignedIn person, RedirectAttributes redirect) {
        Toast.done(redirect, "knowledge.pack.used", packs.use(pack, person.staffId()));
        return "redirect:/knowledge/wording";
    }

    @Allow(Permission.KNOWLEDGE_WRITE)
    @PostMapping("/knowledge/wording/packs/{pack}/removal")
    String drop(@PathVariable WordingPack pack, SignedIn person, RedirectAttributes redirect) {
        packs.drop(pack, person.staffId());
        Toast.done(redirect, "knowledge.pack.dropped");
        return "redirect:/knowledge/wording";
    }

    /** What should be said otherwise, while somebody types. */
    @Allow({Permission.KNOWLEDGE_READ, Permission.SERVE})
    @PostMapping("/knowledge/wording/check")
    String check(
            @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String answer, Model model) {
        var words = text.isEmpty() ? answer : text;
        model.addAttribute("findings", wording.check(words.substring(0, Math.min(words.length(), LONGEST_TEXT))));
        return "knowledge/parts/findings";
    }

    private ModelAndView page(WordingCategory category, PhraseForm form, Errors errors) {
        var all = desk.listed();
        var counts = WordingCategory.general().stream()
                .filter(kind -> kind != WordingCategory.VAGUE_PROMISE)
                .map(kind -> new WordingPage.Count(kind, (int)
                        all.stream().filter(line -> line.category() == kind).count()))
                .toList();
        var lines = all.stream().filter(line -> line.category() == category).toList();
        var page = new WordingPage(category, lines, counts, packs.standings(), form, errors);
        var view = new ModelAndView("knowledge/wording", "page", page);
        view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return view;
    }
}
