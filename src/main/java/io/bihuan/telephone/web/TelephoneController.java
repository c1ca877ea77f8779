package io.bihuan.telephone.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.people.People;
import io.bihuan.telephone.Switchboard;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** How the centre is connected to its telephone system, and whose extension is whose. */
@Controller
class TelephoneController {

    private static final String HOME = "/channels/telephone";
    private static final String MADE = "madeSecret";

    private final Switchboard switchboard;
    private final People people;

    TelephoneController(Switchboard switchboard, People people) {
        this.switchboard = switchboard;
        this.people = people;
    }

    @Allow(Permission.CHANNEL_MANAGE)
    @GetMapping(HOME)
    String page(Model model, HttpServletRequest request) {
        return show(TelephoneForm.of(switchboard.settings()), Errors.none(), "", "", model, request);
    }

    @Allow(Permission.CHANNEL_MANAGE)
    @PostMapping(HOME)
    String change(
            TelephoneForm form,
            SignedIn person,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var errors = form.check();
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(form, errors, "", "", model, request);
        }
        switchboard.change(form.settings(), form.text(form.password()), person.staffId());
        Toast.done(redirect, "telephone.settings.kept");
        return "redirect:" + HOME;
    }

    @Allow(Permission.CHANNEL_MANAGE)
    @PostMapping(HOME + "/secret")
    String makeSecret(SignedIn person, RedirectAttributes redirect) {
        redirect.addFlashAttribute(MADE, switchboard.newSecret(person.staffId()));
        return "redirect:" + HOME;
    }

    @Allow(Permission.CHANNEL_MANAGE)
    @PostMapping(HOME + "/extensions")
    String give(
            @RequestParam(defaultValue = "") String extension,
            @RequestParam(defaultValue = "") String staff,
            SignedIn person,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var number = extension.strip();
        var holder = isId(staff) ? people.find(UUID.fromString(staff)).orElse(null) : null;
        var errors = Errors.none()
                .addIf(!number.matches("[A-Za-z0-9_-]{1,20}"), "extension", "telephone.extension.wrong")
                .addIf(holder == null, "staff", "telephone.extension.whose");
        if (!errors.any()
                && holder != null
                && switchboard.give(number, holder.id(), person.staffId()) == Switchboard.Giving.TAKEN) {
            errors.add("extension", "telephone.extension.taken");
        }
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(TelephoneForm.of(switchboard.settings()), errors, number, staff, model, request);
        }
        Toast.done(redirect, "telephone.extension.given");
        return "redirect:" + HOME;
    }

    @Allow(Permission.CHANNEL_MANAGE)
    @PostMapping(HOME + "/extensions/removal")
    String takeBack(@RequestParam String extension, SignedIn person, RedirectAttributes redirect) {
        switchboard.takeBack(extension, person.staffId());
        Toast.done(redirect, "telephone.extension.takenBack");
        return "redirect:" + HOME;
    }

    private String show(
            TelephoneForm form,
            Errors errors,
            String typedExtension,
            String typedPerson,
            Model model,
            HttpServletRequest request) {
        var base = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        var made = model.getAttribute(MADE);
        model.addAttribute(
                "page",
                new TelephonePage(
                        form,
                        errors,
                        switchboard.line(),
                        switchboard.settings().hasLine(),
                        base + "/api/v1/calls/events",
                        switchboard.webhookSecret().isPresent(),
                        made == null ? "" : made.toString(),
                        switchboard.extensions().stream()
                                .map(each -> new TelephonePage.Mapped(each.number(), people.name(each.staffId())))
                                .toList(),
                        people.allowed(Permission.SERVE).stream()
                                .map(each -> new Option(each.id().toString(), each.name()))
                                .toList(),
                        typedExtension,
                        typedPerson));
        return "telephone/settings";
    }

    private static boolean isId(@Nullable String text) {
        return text != null && text.matches("[0-9a-fA-F-]{36}");
    }
}
