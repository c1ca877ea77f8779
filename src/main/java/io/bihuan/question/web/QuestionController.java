package io.bihuan.question.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.competence.Areas;
import io.bihuan.illustration.Illustrations;
import io.bihuan.question.Adding;
import io.bihuan.question.QuestionBank;
import io.bihuan.question.QuestionDesk;
import io.bihuan.question.QuestionDraft;
import io.bihuan.question.QuestionKind;
import io.bihuan.question.QuestionLists;
import io.bihuan.question.QuestionRecord;
import io.bihuan.question.QuestionStatus;
import io.bihuan.question.Texts;
import io.bihuan.question.Versions;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bank: found, looked at, written, edited. */
@Controller
class QuestionController {

    private static final int PAGE = 50;

    private final QuestionLists lists;
    private final QuestionBank bank;
    private final QuestionDesk desk;
    private final Areas areas;
    private final ObjectProvider<QuestionRecord> records;
    private final Versions versions;
    private final Life life;
    private final Illustrations illustrations;
    private final UiFactory uis;

    QuestionController(
            QuestionLists lists,
            QuestionBank bank,
            QuestionDesk desk,
            Areas areas,
            ObjectProvider<QuestionRecord> records,
            Versions versions,
            Life life,
            Illustrations illustrations,
            UiFactory uis) {
        this.lists = lists;
        this.bank = bank;
        this.desk = desk;
        this.areas = areas;
        this.records = records;
        this.versions = versions;
        this.life = life;
        this.illustrations = illustrations;
        this.uis = uis;
    }

    @Allow(Permission.QUESTION_READ)
    @GetMapping("/questions")
    String list(
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable QuestionKind kind,
            @RequestParam(required = false) @Nullable QuestionStatus status,
            @RequestParam(required = false) @Nullable Integer difficulty,
            @RequestParam(required = false) @Nullable UUID after,
            SignedIn person,
            Model model) {
        var search = new QuestionLists.Search(words, area, kind, status, difficulty);
        var found = lists.find(search, after, PAGE + 1);
        var more = found.size() > PAGE;
        var lines = more ? found.subList(0, PAGE) : found;
        model.addAttribute(
                "page",
                new QuestionsPage(
                        search,
                        lines,
                        lists.count(search),
                        versions.countFor(person.staffId()),
                        more ? lines.getLast().id() : null,
                        areas.tree()));
        return "question/list";
    }

    @Allow(Permission.QUESTION_MANAGE)
    @GetMapping("/questions/new")
    String blank(
            @RequestParam(defaultValue = "SINGLE") QuestionKind kind,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "2") int difficulty,
            Model model) {
        model.addAttribute(
                "page",
                new QuestionFormPage(null, QuestionForm.empty(kind, area, difficulty), Errors.none(), areas.tree()));
        return "question/form";
    }

    @Allow(Permission.QUESTION_READ)
    @GetMapping("/questions/{id}")
    String one(@PathVariable UUID id, SignedIn person, Locale locale, Model model) {
        var question = bank.current(id);
        model.addAttribute(
                "page",
                new QuestionPage(
                        question,
                        lists.require(id),
                        life.of(id, uis.plain(locale)),
                        person.staffId(),
                        areas.tree(),
                        record(id, locale)));
        return "question/one";
    }

    private List<QuestionRecord.Appearance> record(UUID id, Locale locale) {
        var ui = uis.plain(locale);
        return records.stream().flatMap(record -> record.of(id, ui).stream()).toList();
    }

    @Allow(Permission.QUESTION_MANAGE)
    @GetMapping("/questions/{id}/edit")
    String edit(@PathVariable UUID id, Locale locale, Model model) {
        var line = lists.require(id);
        var form = QuestionForm.of(bank.current(id), line.status(), line.source(), uis.plain(locale));
        model.addAttribute("page", new QuestionFormPage(id, form, Errors.none(), areas.tree()));
        return "question/form";
    }

    @Allow(Permission.QUESTION_MANAGE)
    @PostMapping("/questions")
    ModelAndView add(QuestionForm form, SignedIn person, RedirectAttributes redirect) {
        return kept(null, form, redirect, draft -> desk.add(draft, person.staffId()));
    }

    @Allow(Permission.QUESTION_MANAGE)
    @PostMapping("/questions/{id}")
    ModelAndView change(@PathVariable UUID id, QuestionForm form, SignedIn person, RedirectAttributes redirect) {
        return kept(id, form, redirect, draft -> desk.edit(id, draft, person.staffId()));
    }

    private boolean picturesMissing(QuestionDraft draft) {
        var shown = Texts.pictures(draft.content());
        return illustrations.known(shown).size() < shown.size();
    }

    /** The question as its candidates would see it, without keeping anything. */
    @Allow(Permission.QUESTION_MANAGE)
    @PostMapping("/questions/preview")
    String preview(QuestionForm form, Model model) {
        model.addAttribute("page", new PreviewPage(form.draft()));
        return "question/parts/preview";
    }

    private ModelAndView kept(
            @Nullable UUID id, QuestionForm form, RedirectAttributes redirect, Function<QuestionDraft, Adding> keep) {
        var draft = form.draft();
        var errors = draft.faults()
                .addIf(draft.areaCode() == null, "area", "question.fault.area-missing")
                .addIf(picturesMissing(draft), "stem", "question.fault.picture-gone");
        if (!errors.any()) {
            switch (keep.apply(draft)) {
                case Adding.Added(var kept) -> {
                    Toast.done(
                            redirect,
                            draft.status() == QuestionStatus.IN_REVIEW ? "question.kept-for-review" : "question.kept");
                    return new ModelAndView("redirect:/questions/" + kept);
                }
                case Adding.Known _ -> errors.add("stem", "question.import.known");
            }
        }
        var view = new ModelAndView("question/form", HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("page", new QuestionFormPage(id, form, errors, areas.tree()));
        return view;
    }
}
