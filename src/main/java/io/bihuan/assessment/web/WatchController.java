package io.bihuan.assessment.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.assessment.ExamId;
import io.bihuan.assessment.ExamLists;
import io.bihuan.assessment.Hindrance;
import io.bihuan.assessment.Naming;
import io.bihuan.assessment.WatchDesk;
import io.bihuan.assessment.WatchLists;
import io.bihuan.web.Toast;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Those who watch an exam. */
@Controller
class WatchController {

    private final ExamLists exams;
    private final WatchLists lists;
    private final WatchDesk desk;

    WatchController(ExamLists exams, WatchLists lists, WatchDesk desk) {
        this.exams = exams;
        this.lists = lists;
        this.desk = desk;
    }

    @Allow(Permission.EXAM_MANAGE)
    @GetMapping("/exams/{id}/invigilators")
    String page(@PathVariable ExamId id, SignedIn person, Model model) {
        model.addAttribute("page", page(id, Set.copyOf(lists.of(id)), List.of(), person));
        return "assessment/invigilators";
    }

    @Allow(Permission.EXAM_MANAGE)
    @PostMapping("/exams/{id}/invigilators")
    ModelAndView name(
            @PathVariable ExamId id,
            @RequestParam(defaultValue = "") List<UUID> invigilators,
            SignedIn person,
            RedirectAttributes redirect) {
        exams.require(id, person.branchId());
        return switch (desk.name(id, invigilators, person.staffId())) {
            case Naming.Named(var count) -> {
                Toast.done(redirect, count == 0 ? "assessment.watch.none-now" : "assessment.watch.named", count);
                yield new ModelAndView("redirect:/exams/" + id);
            }
            case Naming.Over _ -> {
                Toast.refused(redirect, "assessment.watch.over");
                yield new ModelAndView("redirect:/exams/" + id);
            }
            case Naming.Hindered(var hindrances) -> {
                var view = new ModelAndView("assessment/invigilators", HttpStatus.UNPROCESSABLE_CONTENT);
                view.addObject("page", page(id, Set.copyOf(invigilators), hindrances, person));
                yield view;
            }
        };
    }

    private WatchPage page(ExamId id, Set<UUID> picked, List<Hindrance> hindrances, SignedIn person) {
        var exam = exams.require(id, person.branchId());
        return new WatchPage(exam, new WatchPicks(lists.able(person.branchId()), picked, hindrances));
    }
}
