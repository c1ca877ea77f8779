package io.bihuan.assessment.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.assessment.DutyScope;
import io.bihuan.assessment.ExamDesk;
import io.bihuan.assessment.ExamId;
import io.bihuan.assessment.ExamKind;
import io.bihuan.assessment.ExamLists;
import io.bihuan.assessment.ExamOutcomes;
import io.bihuan.assessment.Hindrance;
import io.bihuan.assessment.Release;
import io.bihuan.assessment.Reveal;
import io.bihuan.assessment.Scheduling;
import io.bihuan.assessment.WatchLists;
import io.bihuan.competence.Areas;
import io.bihuan.paper.Drawings;
import io.bihuan.paper.PaperLists;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.question.QuestionBank;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Exams, as those see them who set and watch them. */
@Controller
class ExamController {

    private final ExamLists lists;
    private final ExamOutcomes outcomes;
    private final ExamDesk desk;
    private final PaperLists papers;
    private final Drawings drawings;
    private final QuestionBank bank;
    private final People people;
    private final Areas areas;
    private final WatchLists watches;
    private final UiFactory uis;
    private final Clock clock;

    ExamController(
            ExamLists lists,
            ExamOutcomes outcomes,
            ExamDesk desk,
            PaperLists papers,
            Drawings drawings,
            QuestionBank bank,
            People people,
            Areas areas,
            WatchLists watches,
            UiFactory uis,
            Clock clock) {
        this.lists = lists;
        this.outcomes = outcomes;
        this.desk = desk;
        this.papers = papers;
        this.drawings = drawings;
        this.bank = bank;
        this.people = people;
        this.areas = areas;
        this.watches = watches;
        this.uis = uis;
        this.clock = clock;
    }

    @Allow(Permission.EXAM_MANAGE)
    @GetMapping("/exams")
    String list(SignedIn person, Model model) {
        model.addAttribute(
                "page", new ExamsPage(lists.exams(person.branchId(), 200), papers.current(), clock.instant()));
        return "assessment/exams";
    }

    @Allow(Permission.EXAM_MANAGE)
    @GetMapping("/exams/new")
    String blank(@RequestParam(required = false) @Nullable UUID resitOf, SignedIn person, Model model) {
        model.addAttribute(
                "page", formPage(resitOf == null ? fresh() : resit(resitOf, person), Errors.none(), List.of(), person));
        return "assessment/exam-form";
    }

    @Allow(Permission.EXAM_MANAGE)
    @PostMapping("/exams")
    ModelAndView set(ExamForm form, SignedIn person, RedirectAttributes redirect) {
        var errors = form.faults(clock.getZone());
        if (errors.any()) {
            return again(form, errors, person);
        }
        return switch (desk.schedule(form.exam(clock.getZone(), person.branchId()), person.staffId())) {
            case Scheduling.Scheduled(var id) -> {
                Toast.done(redirect, "assessment.exam.set", form.invited().size());
                yield new ModelAndView("redirect:/exams/" + id);
            }
            case Scheduling.Short(var missing) ->
                again(form, errors.add("paper", "assessment.fault.paper-short", missing.size()), person);
            case Scheduling.WindowOver() -> again(form, errors.add("closesAt", "assessment.fault.window-over"), person);
            case Scheduling.Hindered(var hindrances) -> again(form, errors, hindrances, person);
            case Scheduling.Nobody() -> again(form, errors.add("candidates", "assessment.fault.candidates"), person);
        };
    }

    @Allow(Permission.EXAM_MANAGE)
    @GetMapping("/exams/{id}")
    String one(@PathVariable ExamId id, SignedIn person, Model model) {
        model.addAttribute("page", page(id, person));
        return "assessment/exam";
    }

    private ExamPage page(ExamId id, SignedIn person) {
        var exam = lists.require(id, person.branchId());
        var candidates = lists.candidates(id, ExamPage.SHOWN);
        var hardest = outcomes.hardest(id, 8).stream()
                .map(figure -> new ExamPage.Hard(
                        figure.questionId(),
                        bank.current(figure.questionId()).content().stem(),
                        figure.asked(),
                        figure.share().stripTrailingZeros().toPlainString() + "%"))
                .toList();
        return new ExamPage(
                exam,
                papers.name(exam.paperId()),
                outcomes.standing(id),
                candidates,
                people.byIds(watches.of(id)).values().stream()
                        .map(Person::name)
                        .sorted()
                        .toList(),
                drawings.apart(),
                people.byIds(candidates.stream()
                        .map(ExamLists.CandidateLine::staffId)
                        .toList()),
                outcomes.areas(id),
                hardest,
                AreaNames.of(areas),
                clock.instant());
    }

    private ModelAndView again(ExamForm form, Errors errors, SignedIn person) {
        return again(form, errors, List.of(), person);
    }

    private ModelAndView again(ExamForm form, Errors errors, List<Hindrance> hindrances, SignedIn person) {
        var view = new ModelAndView("assessment/exam-form", HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("page", formPage(form, errors, hindrances, person));
        return view;
    }

    private ExamFormPage formPage(ExamForm form, Errors errors, List<Hindrance> hindrances, SignedIn person) {
        return new ExamFormPage(
                form,
                errors,
                papers.current(),
                invitable(person),
                new WatchPicks(watches.able(person.branchId()), Set.copyOf(form.watching()), hindrances));
    }

    private List<Person> invitable(SignedIn person) {
        var branch = person.branchId();
        return branch == null ? people.all() : people.inBranch(branch);
    }

    private ExamForm fresh() {
        var from = LocalDateTime.now(clock).truncatedTo(ChronoUnit.HOURS).plusHours(1);
        return new ExamForm(
                "",
                ExamKind.ADMISSION,
                null,
                from.toString(),
                from.plusHours(8).toString(),
                60,
                DutyScope.ONLINE,
                Reveal.AFTER_CLOSE,
                Release.AT_ONCE,
                1,
                null,
                List.of(),
                List.of());
    }

    /** The same exam again for those who did not pass it (M-09). */
    private ExamForm resit(UUID former, SignedIn person) {
        var exam = lists.require(new ExamId(former), person.branchId());
        var from = LocalDateTime.now(clock).truncatedTo(ChronoUnit.HOURS).plusDays(1);
        var length = Duration.between(exam.opensAt(), exam.closesAt());
        return new ExamForm(
                uis.plain().text("assessment.resit-name", exam.name()),
                exam.kind(),
                exam.paperId(),
                from.toString(),
                from.plus(length.compareTo(Duration.ofHours(24)) < 0 ? length : Duration.ofHours(24))
                        .toString(),
                exam.minutes(),
                exam.scope(),
                exam.reveal(),
                Release.AT_ONCE,
                1,
                former,
                lists.notPassed(new ExamId(former)),
                List.of());
    }
}
