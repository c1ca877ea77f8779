package io.bihuan.practical.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.practical.StarterScenarios;
import io.bihuan.web.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes in the scenes and rubrics that the product brings along. */
@Controller
class StarterController {

    private final StarterScenarios starter;

    StarterController(StarterScenarios starter) {
        this.starter = starter;
    }

    @Allow(Permission.EXAM_MANAGE)
    @PostMapping("/practicals/starter")
    String load(SignedIn person, RedirectAttributes redirect) {
        var missing = starter.missing();
        starter.load(person.staffId());
        Toast.done(redirect, "practical.starter.loaded", missing - starter.missing());
        return "redirect:/practicals";
    }
}
