package io.bihuan.instructor.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.instructor.PoolDesk;
import io.bihuan.people.People;
import io.bihuan.web.Errors;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pool of instructors. */
@Controller
class InstructorsController {

    private final InstructorsPages pages;
    private final PoolDesk pool;
    private final People people;

    InstructorsController(InstructorsPages pages, PoolDesk pool, People people) {
        this.pages = pages;
        this.pool = pool;
        this.people = people;
    }

    @Allow({Permission.PLAN_READ, Permission.SESSION_RUN})
    @GetMapping("/instructors")
    String instructors(SignedIn me, @RequestParam(defaultValue = "") String course, Model model) {
        model.addAttribute("page", pages.of(me, course, Errors.none()));
        return "instructor/instructors";
    }

    @Allow(Permission.TRAINING_SUPERVISE)
    @PostMapping("/instructors")
    String take(
            SignedIn me,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") List<UUID> courses,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var errors = Errors.none()
                .addIf(person.isEmpty(), "person", "instructor.take.nobody")
                .addIf(courses.isEmpty(), "courses", "instructor.take.no-topic");
        if (errors.any()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("page", pages.of(me, "", errors));
            return "instructor/instructors";
        }
        var taken = people.require(UUID.fromString(person));
        if (me.branchId() != null && !me.branchId().equals(taken.branchId())) {
            throw new NotFound("person " + person);
        }
        pool.take(taken.id(), courses, me.staffId());
        Toast.done(redirect, "instructor.taken", taken.name());
        return "redirect:/instructors/" + taken.id();
    }
}
