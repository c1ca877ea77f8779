package io.bihuan.standard.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.standard.Difference;
import io.bihuan.standard.Figure;
import io.bihuan.standard.Rule;
import io.bihuan.standard.StandardDesk;
import io.bihuan.standard.StandardEdit;
import io.bihuan.standard.StandardEdit.Fault;
import io.bihuan.standard.StandardLists;
import io.bihuan.standard.StandardLists.FigureState;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing an area's rules: typed, looked at, put in force. */
@Controller
class EditController {

    private final StandardDesk desk;
    private final StandardLists lists;
    private final Clock clock;

    EditController(StandardDesk desk, StandardLists lists, Clock clock) {
        this.desk = desk;
        this.lists = lists;
        this.clock = clock;
    }

    /** The form holds what is in force last, or what another pack says when one is chosen. */
    @Allow(Permission.STANDARD_CHANGE)
    @GetMapping("/standards/{area}/edit")
    String edit(@PathVariable String area, @RequestParam(defaultValue = "") String pack, Model model) {
        var which = StandardController.areaOf(area);
        var latest = lists.history(which).getFirst();
        var other = letter(pack);
        var figures = other == null ? lists.figures(latest) : lists.figures(which, other);
        var form = EditForm.of(which, latest.id(), other == null ? latest.pack() : other, figures);
        return page("standard/edit", form, Map.of(), Errors.none(), List.of(), model);
    }

    @Allow(Permission.STANDARD_CHANGE)
    @PostMapping("/standards/{area}/preview")
    String preview(
            @PathVariable String area,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = form(area, joined(fields));
        return switch (desk.preview(form.proposal(figures(form)))) {
            case StandardEdit.Possible(var differences) ->
                page("standard/preview", form, Map.of(), Errors.none(), differences, model);
            case StandardEdit edit -> again(form, edit, model, response);
        };
    }

    /** From the preview back to the form, with everything that was typed. */
    @Allow(Permission.STANDARD_CHANGE)
    @PostMapping("/standards/{area}/correction")
    String correct(@PathVariable String area, @RequestParam MultiValueMap<String, String> fields, Model model) {
        return page("standard/edit", form(area, joined(fields)), Map.of(), Errors.none(), List.of(), model);
    }

    @Allow(Permission.STANDARD_CHANGE)
    @PostMapping("/standards/{area}/versions")
    String putInForce(
            @PathVariable String area,
            @RequestParam MultiValueMap<String, String> fields,
            SignedIn by,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var form = form(area, joined(fields));
        var proposal = form.proposal(figures(form));
        var errors = Errors.none().addIf(form.ground().isBlank(), "ground", "standard.edit.needsGround");
        var from = begins(form, errors);
        if (errors.any()) {
            return previewAgain(form, errors, model, response);
        }
        return switch (desk.putInForce(proposal, from, form.ground().strip(), by)) {
            case StandardEdit.Kept(var version) -> {
                Toast.done(redirect, "standard.edit.kept");
                yield "redirect:/standards/versions/" + version;
            }
            case StandardEdit.InThePast _ ->
                previewAgain(form, errors.add("from", "standard.edit.inThePast"), model, response);
            case StandardEdit edit -> again(form, edit, model, response);
        };
    }

    @Allow(Permission.STANDARD_CHANGE)
    @PostMapping("/standards/versions/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, SignedIn by, RedirectAttributes redirect) {
        if (desk.withdraw(id, by)) {
            Toast.done(redirect, "standard.withdrawn");
        } else {
            Toast.refused(redirect, "standard.notWithdrawn");
        }
        return "redirect:/standards/versions/" + id;
    }

    private String previewAgain(EditForm form, Errors errors, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return switch (desk.preview(form.proposal(figures(form)))) {
            case StandardEdit.Possible(var differences) ->
                page("standard/preview", form, Map.of(), errors, differences, model);
            case StandardEdit edit -> again(form, edit, model, response);
        };
    }

    /** The form once more, with what was typed and what is wrong with it. */
    private String again(EditForm form, StandardEdit edit, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var errors = Errors.none()
                .addIf(edit instanceof StandardEdit.Unchanged, "", "standard.edit.unchanged")
                .addIf(edit instanceof StandardEdit.Outdated, "", "standard.edit.outdated");
        var faults = edit instanceof StandardEdit.Faulty(var found) ? found : Map.<String, Fault>of();
        return page("standard/edit", form, faults, errors, List.of(), model);
    }

    private String page(
            String view,
            EditForm form,
            Map<String, Fault> faults,
            Errors errors,
            List<Difference> differences,
            Model model) {
        var rules = new LinkedHashMap<Rule, List<Figure>>();
        lists.figures(form.area(), form.pack())
                .forEach((rule, states) ->
                        rules.put(rule, states.stream().map(FigureState::figure).toList()));
        model.addAttribute("page", new EditPage(form, rules, lists.packs(), faults, errors, differences));
        return view;
    }

    private List<Figure> figures(EditForm form) {
        return lists.figures(form.area(), form.pack()).values().stream()
                .flatMap(List::stream)
                .map(FigureState::figure)
                .toList();
    }

    /** Several entries under one name are lines of one list. */
    private static Map<String, String> joined(MultiValueMap<String, String> fields) {
        var joined = new LinkedHashMap<String, String>();
        fields.forEach((name, values) -> joined.put(name, String.join("\n", values)));
        return joined;
    }

    private EditForm form(String area, Map<String, String> fields) {
        var which = StandardController.areaOf(area);
        var latest = lists.history(which).getFirst();
        var letter = letter(fields.getOrDefault("pack", ""));
        return new EditForm(
                which,
                basedOn(fields, latest.id()),
                letter == null ? latest.pack() : letter,
                fields,
                fields.getOrDefault("ground", ""),
                fields.getOrDefault("from", ""));
    }

    private static UUID basedOn(Map<String, String> fields, UUID latest) {
        try {
            return UUID.fromString(fields.getOrDefault("basedOn", latest.toString()));
        } catch (IllegalArgumentException e) {
            return latest;
        }
    }

    private @Nullable Character letter(String pack) {
        return pack.length() == 1 && lists.packs().stream().anyMatch(each -> each.letter() == pack.charAt(0))
                ? Character.valueOf(pack.charAt(0))
                : null;
    }

    /** The start of the day asked for; null for at once. */
    private @Nullable Instant begins(EditForm form, Errors errors) {
        if (form.from().isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(form.from()).atStartOfDay(clock.getZone()).toInstant();
        } catch (DateTimeException e) {
            errors.add("from", "standard.edit.badDay");
            return null;
        }
    }
}
