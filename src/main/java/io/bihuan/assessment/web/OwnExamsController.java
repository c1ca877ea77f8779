package io.bihuan.assessment.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.assessment.AdmissionRules;
import io.bihuan.assessment.OwnExams;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A person's own exams. */
@Controller
class OwnExamsController {

    private final OwnExams exams;
    private final AdmissionRules rules;
    private final Clock clock;

    OwnExamsController(OwnExams exams, AdmissionRules rules, Clock clock) {
        this.exams = exams;
        this.rules = rules;
        this.clock = clock;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/me/exams")
    String page(SignedIn person, Model model) {
        model.addAttribute(
                "page", OwnExamsPage.of(exams.of(person.staffId(), 100), rules, person.staffId(), clock.instant()));
        return "assessment/own";
    }
}
