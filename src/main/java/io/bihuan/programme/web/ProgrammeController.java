package io.bihuan.programme.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.programme.StarterProgrammes;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Programmes: the list, and one of them with whoever is on it. */
@Controller
class ProgrammeController {

    private final ProgrammeViews views;
    private final StarterProgrammes starter;
    private final UiFactory uis;

    ProgrammeController(ProgrammeViews views, StarterProgrammes starter, UiFactory uis) {
        this.views = views;
        this.starter = starter;
        this.uis = uis;
    }

    @Allow(Permission.COURSE_READ)
    @GetMapping("/programmes")
    String all(SignedIn me, Model model) {
        model.addAttribute("page", views.all(me));
        return "programme/programmes";
    }

    @Allow(Permission.COURSE_MANAGE)
    @PostMapping("/programmes/starter")
    String loadStarter(SignedIn me, RedirectAttributes redirect) {
        Toast.done(redirect, "programme.starter.loaded", starter.load(me.staffId()));
        return "redirect:/programmes";
    }

    @Allow(Permission.COURSE_READ)
    @GetMapping("/programmes/{id}")
    String one(SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("page", views.one(id, Math.max(0, page), me, uis.plain()));
        return "programme/programme";
    }
}
