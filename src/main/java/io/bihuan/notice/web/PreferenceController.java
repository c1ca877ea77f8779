package io.bihuan.notice.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.notice.Preferences;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a person wants to be told. */
@Controller
class PreferenceController {

    private final Preferences preferences;

    PreferenceController(Preferences preferences) {
        this.preferences = preferences;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/notices/preferences")
    String form(SignedIn person, Model model) {
        return shown(PreferenceForm.of(preferences.of(person.staffId())), Errors.none(), model);
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/notices/preferences")
    String save(
            PreferenceForm form,
            SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var errors = Errors.none();
        var wanted = form.checked(preferences, errors);
        if (wanted == null) {
            response.setStatus(422);
            return shown(form, errors, model);
        }
        preferences.save(person.staffId(), wanted);
        Toast.done(redirect, "notice.preferences.saved");
        return "redirect:/notices";
    }

    private String shown(PreferenceForm form, Errors errors, Model model) {
        model.addAttribute("page", new PreferencePage(form, errors, preferences.mailWorks()));
        return "notice/preferences";
    }
}
