package io.bihuan.practical.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.practical.ScenarioDraft;
import io.bihuan.practical.Scenarios;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The scenes that practicals play. */
@Controller
class ScenarioController {

    private final Scenarios scenarios;

    ScenarioController(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    @Allow(Permission.EXAM_MANAGE)
    @GetMapping("/scenarios/new")
    String blank(Model model) {
        model.addAttribute("page", new ScenarioPage(ScenarioForm.empty(), Errors.none()));
        return "practical/scenario-form";
    }

    @Allow({Permission.EXAM_MANAGE, Permission.PRACTICAL_EXAMINE})
    @GetMapping("/scenarios/{id}")
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("scenario", scenarios.require(id));
        return "practical/scenario";
    }

    @Allow(Permission.EXAM_MANAGE)
    @PostMapping("/scenarios")
    ModelAndView add(ScenarioForm form, SignedIn person, RedirectAttributes redirect) {
        ScenarioDraft draft = form.draft();
        var errors = draft.faults();
        if (!errors.any()) {
            var added = scenarios.add(draft, person.staffId());
            if (added.isPresent()) {
                Toast.done(redirect, "practical.scenario.kept");
                return new ModelAndView("redirect:/scenarios/" + added.get());
            }
            errors.add("title", "practical.fault.title-taken");
        }
        var view = new ModelAndView("practical/scenario-form", HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("page", new ScenarioPage(form, errors));
        return view;
    }
}
