package io.bihuan.knowledge.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.knowledge.Script;
import io.bihuan.knowledge.Scripts;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The scripts one can say: one's own to write, everybody's to look up. */
@Controller
class ScriptsController {

    private final Scripts scripts;

    ScriptsController(Scripts scripts) {
        this.scripts = scripts;
    }

    @Allow(Permission.SERVE)
    @GetMapping("/scripts")
    String page(SignedIn person, Model model) {
        return show(person, ScriptForm.blank(), Errors.none(), model);
    }

    @Allow(Permission.SERVE)
    @PostMapping("/scripts")
    String keep(
            ScriptForm form, SignedIn person, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var errors = form.check();
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(person, form, errors, model);
        }
        scripts.keep(person.staffId(), form.value(form.scene()), form.value(form.title()), form.value(form.text()));
        Toast.done(redirect, "knowledge.scripts.kept");
        return "redirect:/scripts";
    }

    @Allow(Permission.SERVE)
    @PostMapping("/scripts/{id}/removal")
    String drop(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        scripts.drop(id, person.staffId());
        Toast.done(redirect, "knowledge.scripts.dropped");
        return "redirect:/scripts";
    }

    @Allow(Permission.SERVE)
    @PostMapping("/scripts/{id}/proposal")
    String putForward(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        scripts.putForward(id, person.staffId());
        Toast.done(redirect, "knowledge.scripts.putForward");
        return "redirect:/scripts";
    }

    private String show(SignedIn person, ScriptForm form, Errors errors, Model model) {
        var common = scripts.common();
        model.addAttribute(
                "page", new ScriptsPage(scripts.own(person.staffId()), common, scenes(common), form, errors));
        return "knowledge/scripts";
    }

    private static List<String> scenes(List<Script> common) {
        return common.stream()
                .map(Script::scene)
                .filter(scene -> !scene.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
