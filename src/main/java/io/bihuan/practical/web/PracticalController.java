package io.bihuan.practical.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.assessment.DutyScope;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.practical.Arranging;
import io.bihuan.practical.PracticalDesk;
import io.bihuan.practical.PracticalLists;
import io.bihuan.practical.PracticalLists.Reach;
import io.bihuan.practical.PracticalStatus;
import io.bihuan.practical.Reopening;
import io.bihuan.practical.Reopenings;
import io.bihuan.practical.Rubrics;
import io.bihuan.practical.Scenarios;
import io.bihuan.practical.ScoreDrafts;
import io.bihuan.practical.Scoring;
import io.bihuan.practical.StarterScenarios;
import io.bihuan.web.Errors;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** Practicals: arranged, scored, decided. */
@Controller
class PracticalController {

    private static final int LONGEST_REASON = 500;

    private final PracticalLists lists;
    private final PracticalDesk desk;
    private final Scenarios scenarios;
    private final Rubrics rubrics;
    private final ScoreDrafts drafts;
    private final Reopenings reopenings;
    private final StarterScenarios starter;
    private final People people;
    private final Clock clock;

    PracticalController(
            PracticalLists lists,
            PracticalDesk desk,
            Scenarios scenarios,
            Rubrics rubrics,
            ScoreDrafts drafts,
            Reopenings reopenings,
            StarterScenarios starter,
            People people,
            Clock clock) {
        this.starter = starter;
        this.drafts = drafts;
        this.reopenings = reopenings;
        this.lists = lists;
        this.desk = desk;
        this.scenarios = scenarios;
        this.rubrics = rubrics;
        this.people = people;
        this.clock = clock;
    }

    @Allow({Permission.EXAM_MANAGE, Permission.PRACTICAL_EXAMINE})
    @GetMapping("/practicals")
    String list(SignedIn person, Model model) {
        var practicals = lists.all(person.branchId(), 200);
        var staff = people.byIds(
                practicals.stream().map(PracticalLists.Practical::staffId).toList());
        model.addAttribute(
                "page",
                new PracticalsPage(
                        practicals,
                        staff,
                        scenarios.open(),
                        lists.standardRubric(clock.instant()),
                        rubrics.current(),
                        person.may(Permission.EXAM_MANAGE) ? starter.missing() : 0));
        return "practical/list";
    }

    @Allow(Permission.EXAM_MANAGE)
    @GetMapping("/practicals/new")
    String blank(SignedIn person, Model model) {
        var when = LocalDateTime.now(clock)
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(1)
                .toString();
        model.addAttribute(
                "page",
                formPage(
                        new PracticalForm(null, null, null, DutyScope.ONLINE, when, List.of()), Errors.none(), person));
        return "practical/form";
    }

    @Allow(Permission.EXAM_MANAGE)
    @PostMapping("/practicals")
    ModelAndView arrange(PracticalForm form, SignedIn person, RedirectAttributes redirect) {
        var errors = form.faults(clock.getZone());
        if (!errors.any()) {
            switch (desk.arrange(form.practical(clock.getZone(), person.branchId()), person.staffId())) {
                case Arranging.Arranged(var id) -> {
                    Toast.done(redirect, "practical.arranged");
                    return new ModelAndView("redirect:/practicals/" + id);
                }
                case Arranging.TooFewExaminers(var wanted) ->
                    errors.add("examiners", "practical.fault.few-examiners", wanted);
                case Arranging.RubricGone() -> errors.add("rubric", "practical.fault.rubric-gone");
                case Arranging.ExaminesThemselves() -> errors.add("examiners", "practical.fault.themselves");
            }
        }
        var view = new ModelAndView("practical/form", HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("page", formPage(form, errors, person));
        return view;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/practicals/{id}")
    String one(@PathVariable UUID id, SignedIn person, Model model) {
        model.addAttribute("page", page(id, person, null, Errors.none()));
        return "practical/one";
    }

    @Allow({Permission.PRACTICAL_EXAMINE, Permission.EXAM_MANAGE})
    @PostMapping("/practicals/{id}/scores")
    ModelAndView score(@PathVariable UUID id, RatingForm form, SignedIn person, RedirectAttributes redirect) {
        var rubric = lists.rubric(lists.require(id, person.staffId(), reach(person), person.branchId()));
        var rating = form.rating(rubric);
        var errors = rating.faults(rubric);
        if (!errors.any()) {
            switch (desk.score(id, person.staffId(), rating)) {
                case Scoring.Kept _ -> {
                    Toast.done(redirect, "practical.scored");
                    return new ModelAndView("redirect:/practicals/" + id);
                }
                case Scoring.AlreadyGiven() -> {
                    Toast.refused(redirect, "practical.already-scored");
                    return new ModelAndView("redirect:/practicals/" + id);
                }
                case Scoring.NotOfTheRubric() -> errors.add("", "practical.fault.points-missing");
                case Scoring.NotHeldYet() -> errors.add("", "practical.fault.not-held");
            }
        }
        var view = new ModelAndView("practical/one", HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("page", page(id, person, form, errors));
        return view;
    }

    @Allow(Permission.EXAM_MANAGE)
    @PostMapping("/practicals/{id}/examiners")
    String askThird(@PathVariable UUID id, @RequestParam UUID examiner, SignedIn person, RedirectAttributes redirect) {
        lists.require(id, person.staffId(), Reach.ALL, person.branchId());
        desk.askThird(id, examiner, person.staffId());
        Toast.done(redirect, "practical.third-asked");
        return "redirect:/practicals/" + id;
    }

    /** Keeps what an examiner has typed so far; asked for by the page while they type. */
    @Allow({Permission.PRACTICAL_EXAMINE, Permission.EXAM_MANAGE})
    @PostMapping("/practicals/{id}/draft")
    String draft(@PathVariable UUID id, RatingForm form, SignedIn person, Model model) {
        var kept = drafts.keep(id, person.staffId(), form.words()).orElseThrow(() -> new NotFound("seat at " + id));
        model.addAttribute("at", kept);
        return "practical/parts/draft";
    }

    @Allow(Permission.EXAM_MANAGE)
    @PostMapping("/practicals/{id}/reopenings")
    String reopen(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            SignedIn person,
            RedirectAttributes redirect) {
        lists.require(id, person.staffId(), Reach.ALL, person.branchId());
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            Toast.refused(redirect, "practical.fault.reason", LONGEST_REASON);
        } else {
            switch (reopenings.reopen(id, reason, person.staffId())) {
                case OPENED -> Toast.done(redirect, "practical.reopened");
                case OWN_SCORE -> Toast.refused(redirect, "practical.fault.own-score");
                case NOT_DECIDED -> Toast.refused(redirect, "practical.fault.not-decided");
            }
        }
        return "redirect:/practicals/" + id;
    }

    /** Whoever reads certificates may look at what they rest on. */
    static Reach reach(SignedIn person) {
        return person.may(Permission.EXAM_MANAGE)
                ? Reach.ALL
                : person.may(Permission.CERTIFICATE_READ) ? Reach.DECIDED : Reach.NONE;
    }

    private PracticalPage page(UUID id, SignedIn person, @Nullable RatingForm typed, Errors errors) {
        var arranges = person.may(Permission.EXAM_MANAGE);
        var practical = lists.require(id, person.staffId(), reach(person), person.branchId());
        var seats = lists.seats(id, person.staffId());
        var own = seats.stream()
                .filter(seat -> seat.examinerId().equals(person.staffId()))
                .findFirst();
        var candidate = practical.staffId().equals(person.staffId());
        if (candidate && practical.status() != PracticalStatus.DECIDED) {
            seats = List.of();
        }
        var past = candidate ? List.<Reopening>of() : reopenings.of(id);
        Map<UUID, String> names = Stream.concat(
                        seats.stream().map(PracticalLists.Seat::examinerId),
                        past.stream().map(Reopening::reopenedBy))
                .distinct()
                .collect(Collectors.toMap(Function.identity(), people::name));
        var scores = own.isPresent() && !own.get().scored();
        var draft = scores ? drafts.of(id, person.staffId()) : Optional.<ScoreDrafts.Draft>empty();
        var form = typed != null
                ? typed
                : draft.map(kept -> RatingForm.of(kept.words())).orElseGet(RatingForm::empty);
        var third = arranges && practical.status() == PracticalStatus.THIRD_NEEDED;
        return new PracticalPage(
                practical,
                people.name(practical.staffId()),
                candidate ? null : scenarios.require(practical.scenarioId()),
                seats,
                names,
                lists.points(practical),
                lists.rubric(practical),
                lists.standard(practical),
                scores,
                arranges,
                arranges && own.isEmpty() && !candidate && practical.status() == PracticalStatus.DECIDED,
                candidate ? null : lists.agreement(practical).orElse(null),
                past,
                draft.map(ScoreDrafts.Draft::savedAt).orElse(null),
                form,
                errors,
                third ? thirds(practical, names) : List.of());
    }

    private List<Person> thirds(PracticalLists.Practical practical, Map<UUID, String> seated) {
        return examiners()
                .filter(person ->
                        !seated.containsKey(person.id()) && !person.id().equals(practical.staffId()))
                .toList();
    }

    private Stream<Person> examiners() {
        return Stream.concat(people.holding(Role.EXAMINER).stream(), people.holding(Role.SUPERVISOR).stream())
                .distinct();
    }

    private PracticalFormPage formPage(PracticalForm form, Errors errors, SignedIn person) {
        var branch = person.branchId();
        var staff = branch == null ? people.all() : people.inBranch(branch);
        return new PracticalFormPage(
                form,
                errors,
                scenarios.open(),
                rubrics.current(),
                staff,
                examiners().toList());
    }
}
