package io.bihuan.practical.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.people.People;
import io.bihuan.practical.ExaminerLists;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How strict examiners are beside each other. */
@Controller
class ExaminersController {

    private final ExaminerLists lists;
    private final People people;

    ExaminersController(ExaminerLists lists, People people) {
        this.lists = lists;
        this.people = people;
    }

    @Allow(Permission.EXAM_MANAGE)
    @GetMapping("/practicals/examiners")
    String list(SignedIn person, Model model) {
        var examiners = lists.examiners(person.branchId());
        model.addAttribute(
                "page",
                new ExaminersPage(
                        examiners,
                        lists.agreement(person.branchId()),
                        lists.standard(),
                        examiners.stream()
                                .map(ExaminerLists.Examiner::id)
                                .collect(Collectors.toMap(Function.identity(), people::name))));
        return "practical/examiners";
    }
}
