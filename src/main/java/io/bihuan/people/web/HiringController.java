package io.bihuan.people.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.people.Ladders;
import io.bihuan.people.Organisation;
import io.bihuan.people.People;
import io.bihuan.people.PeopleDesk;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking somebody on. */
@Controller
class HiringController {

    private final PeopleDesk desk;
    private final People people;
    private final Organisation organisation;
    private final Ladders ladders;
    private final Clock clock;

    HiringController(PeopleDesk desk, People people, Organisation organisation, Ladders ladders, Clock clock) {
        this.desk = desk;
        this.people = people;
        this.organisation = organisation;
        this.ladders = ladders;
        this.clock = clock;
    }

    @Allow(Permission.PEOPLE_MANAGE)
    @GetMapping("/people/new")
    String fresh(SignedIn person, Model model) {
        return show(HiringForm.fresh(LocalDate.now(clock)), Errors.none(), person, model);
    }

    @Allow(Permission.PEOPLE_MANAGE)
    @PostMapping("/people")
    String hire(
            @ModelAttribute HiringForm form,
            SignedIn person,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var errors = check(form);
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(form, errors, person, model);
        }
        var id = desk.hire(form.staff(), person.staffId());
        Toast.done(redirect, "people.hired", form.name());
        return "redirect:/people/" + id;
    }

    private Errors check(HiringForm form) {
        var errors = Errors.none()
                .addIf(form.number().isEmpty(), "number", "people.number.needed")
                .addIf(form.name().isEmpty(), "name", "people.name.needed")
                .addIf(form.unit() == null || organisation.find(form.unit()).isEmpty(), "unit", "people.unit.needed")
                .addIf(!ladders.posts().contains(form.post()), "post", "people.post.needed")
                .addIf(!ladders.grades().contains(form.grade()), "grade", "people.grade.needed")
                .addIf(form.joinedOn() == null, "joinedOn", "people.joined.needed");
        people.byNumber(form.number())
                .ifPresent(owner -> errors.add("number", "people.roster.number.taken", form.number(), owner.name()));
        return errors;
    }

    private String show(HiringForm form, Errors errors, SignedIn person, Model model) {
        var tree = Places.tree(organisation.all(), Map.of(), person.branchId());
        model.addAttribute("page", new HiringPage(form, errors, tree, ladders.posts(), ladders.grades()));
        return "people/new";
    }
}
