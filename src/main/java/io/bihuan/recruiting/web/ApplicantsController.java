package io.bihuan.recruiting.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.people.Ladders;
import io.bihuan.people.Organisation;
import io.bihuan.people.Unit;
import io.bihuan.recruiting.Applicant;
import io.bihuan.recruiting.ApplicantDesk;
import io.bihuan.recruiting.ApplicantLists;
import io.bihuan.recruiting.NewApplicant;
import io.bihuan.recruiting.Source;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who applies: the list, and taking an application down. */
@Controller
class ApplicantsController {

    private static final int MOST = 500;
    private static final int NAME = 60;
    private static final int LONGEST = 1000;
    private static final Pattern PHONE = Pattern.compile("[+0-9０-９ ()（）-]{5,30}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,180}");

    private final ApplicantLists lists;
    private final ApplicantDesk desk;
    private final Organisation organisation;
    private final Ladders ladders;
    private final ClockChips chips;
    private final UiFactory uis;

    ApplicantsController(
            ApplicantLists lists,
            ApplicantDesk desk,
            Organisation organisation,
            Ladders ladders,
            ClockChips chips,
            UiFactory uis) {
        this.lists = lists;
        this.desk = desk;
        this.organisation = organisation;
        this.ladders = ladders;
        this.chips = chips;
        this.uis = uis;
    }

    @Allow(Permission.APPLICANT_READ)
    @GetMapping("/applicants")
    String list(
            @RequestParam(required = false) ApplicantsPage.@Nullable Shelf shelf,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String post,
            SignedIn person,
            Model model) {
        var asked = new ApplicantLists.Question(words.strip(), post);
        var open = lists.open(asked, person, MOST);
        var over = lists.over(asked, person, MOST);
        var counts = new EnumMap<ApplicantsPage.Shelf, Integer>(ApplicantsPage.Shelf.class);
        Stream.concat(open.stream(), over.stream())
                .forEach(one -> counts.merge(ApplicantsPage.Shelf.of(one.stage()), 1, Integer::sum));
        var shown = shelf == null ? first(counts) : shelf;
        var all = shown == ApplicantsPage.Shelf.OVER ? over : open;
        model.addAttribute(
                "page",
                new ApplicantsPage(
                        shown,
                        counts,
                        all.stream()
                                .filter(one -> ApplicantsPage.Shelf.of(one.stage()) == shown)
                                .map(this::line)
                                .toList(),
                        asked,
                        ladders.posts(),
                        all.size() == MOST));
        return "recruiting/applicants";
    }

    private static ApplicantsPage.Shelf first(Map<ApplicantsPage.Shelf, Integer> counts) {
        return Stream.of(ApplicantsPage.Shelf.values())
                .filter(counts::containsKey)
                .findFirst()
                .orElse(ApplicantsPage.Shelf.CHECKING);
    }

    private ApplicantsPage.Line line(Applicant one) {
        var ui = uis.plain();
        return new ApplicantsPage.Line(
                one,
                one.stage().over()
                        ? null
                        : chips.open(one.takenAt(), one.dueAt(), ui.dates().now(), ui));
    }

    @Allow(Permission.APPLICANT_MANAGE)
    @GetMapping("/applicants/new")
    String fresh(SignedIn person, Model model) {
        model.addAttribute("page", form(Typed.nothing(), Errors.none(), person));
        return "recruiting/new";
    }

    @Allow(Permission.APPLICANT_MANAGE)
    @PostMapping("/applicants")
    ModelAndView take(@RequestParam Map<String, String> sent, SignedIn person, RedirectAttributes redirect) {
        var typed = new Typed(sent);
        var errors = Errors.none();
        var given = read(typed, person, errors);
        if (given == null || errors.any()) {
            var view = new ModelAndView("recruiting/new", HttpStatus.UNPROCESSABLE_CONTENT);
            view.addObject("page", form(typed, errors, person));
            return view;
        }
        var id = desk.take(given, person);
        Toast.done(redirect, "recruiting.taken");
        return new ModelAndView("redirect:/applicants/" + id);
    }

    private @Nullable NewApplicant read(Typed typed, SignedIn person, Errors errors) {
        var name = typed.needed("name", NAME, "recruiting.fault.name", errors);
        var phone = typed.text("phone");
        errors.addIf(!phone.isEmpty() && !PHONE.matcher(phone).matches(), "phone", "recruiting.fault.phone");
        var email = typed.text("email");
        errors.addIf(!email.isEmpty() && !EMAIL.matcher(email).matches(), "email", "recruiting.fault.email");
        errors.addIf(phone.isEmpty() && email.isEmpty(), "phone", "recruiting.fault.reach");
        var post = typed.text("post");
        errors.addIf(!ladders.posts().contains(post), "post", "recruiting.fault.post");
        var source = typed.one("source", Source::valueOf, "recruiting.fault.source", errors);
        var appliedOn = typed.day("appliedOn", "recruiting.fault.day", errors);
        errors.addIf(
                appliedOn != null && appliedOn.isAfter(uis.plain().dates().today()),
                "appliedOn",
                "recruiting.fault.future");
        var words = typed.brief("words", LONGEST, errors);
        errors.addIf(!typed.ticked("informed"), "informed", "recruiting.fault.informed");
        var branch = branch(typed, person, errors);
        if (branch == null || source == null || appliedOn == null) {
            return null;
        }
        return new NewApplicant(branch, name, phone, email, post, source, appliedOn, words, typed.ticked("pool"));
    }

    private @Nullable UUID branch(Typed typed, SignedIn person, Errors errors) {
        var branches = branches(person);
        if (branches.size() == 1) {
            return branches.getFirst().id();
        }
        var chosen = typed.id("branch", "recruiting.fault.branch", errors);
        if (branches.stream().noneMatch(unit -> unit.id().equals(chosen))) {
            errors.add("branch", "recruiting.fault.branch");
        }
        return chosen;
    }

    private List<Unit> branches(SignedIn person) {
        return organisation.all().stream()
                .filter(unit -> unit.kind() == Unit.Kind.BRANCH)
                .filter(unit -> person.branchId() == null || Objects.equals(person.branchId(), unit.id()))
                .toList();
    }

    private ApplicantFormPage form(Typed typed, Errors errors, SignedIn person) {
        return new ApplicantFormPage(
                typed,
                errors,
                branches(person),
                ladders.posts(),
                uis.plain().dates().today());
    }
}
