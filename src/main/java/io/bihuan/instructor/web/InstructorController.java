package io.bihuan.instructor.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.instructor.PoolDesk;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One instructor: their page, their topics, the days they are away. */
@Controller
class InstructorController {

    private final InstructorPages pages;
    private final PoolDesk pool;

    InstructorController(InstructorPages pages, PoolDesk pool) {
        this.pages = pages;
        this.pool = pool;
    }

    @Allow({Permission.SESSION_RUN, Permission.TRAINING_SUPERVISE})
    @GetMapping("/instructors/{id}")
    String instructor(SignedIn me, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.of(id, me, Errors.none(), AwayForm.EMPTY));
        return "instructor/instructor";
    }

    @Allow(Permission.TRAINING_SUPERVISE)
    @PostMapping("/instructors/{id}/topics")
    String topics(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> courses,
            RedirectAttributes redirect) {
        pages.seen(id, me);
        pool.take(id, courses, me.staffId());
        Toast.done(redirect, "instructor.topics.set", courses.size());
        return "redirect:/instructors/" + id;
    }

    @Allow(Permission.TRAINING_SUPERVISE)
    @PostMapping("/instructors/{id}/release")
    String release(SignedIn me, @PathVariable UUID id, RedirectAttributes redirect) {
        pages.seen(id, me);
        pool.release(id, me.staffId());
        Toast.done(redirect, "instructor.released");
        return "redirect:/instructors";
    }

    @Allow({Permission.SESSION_RUN, Permission.TRAINING_SUPERVISE})
    @PostMapping("/instructors/{id}/absences")
    String away(
            SignedIn me,
            @PathVariable UUID id,
            @ModelAttribute("typed") AwayForm typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        pages.seen(id, me);
        var errors = typed.check();
        if (errors.any()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("page", pages.of(id, me, errors, typed));
            return "instructor/instructor";
        }
        pool.away(
                id,
                Objects.requireNonNull(AwayForm.day(typed.first())),
                Objects.requireNonNull(AwayForm.day(typed.last())),
                typed.reason(),
                me.staffId());
        Toast.done(redirect, "instructor.away.noted");
        return "redirect:/instructors/" + id + "#away";
    }

    @Allow({Permission.SESSION_RUN, Permission.TRAINING_SUPERVISE})
    @PostMapping("/instructors/{id}/absences/{absence}/end")
    String back(SignedIn me, @PathVariable UUID id, @PathVariable UUID absence, RedirectAttributes redirect) {
        pages.seen(id, me);
        pool.back(absence, id, me.staffId());
        Toast.done(redirect, "instructor.away.taken-back");
        return "redirect:/instructors/" + id + "#away";
    }
}
