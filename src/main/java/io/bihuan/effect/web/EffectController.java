package io.bihuan.effect.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.effect.EffectDesk;
import io.bihuan.effect.Effects;
import io.bihuan.effect.Evaluating;
import io.bihuan.effect.Moment;
import io.bihuan.print.Forms;
import io.bihuan.programme.Cohorts;
import io.bihuan.programme.Programme;
import io.bihuan.programme.Programmes;
import io.bihuan.web.Toast;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Evaluations of training: the list, one of them, and its form. */
@Controller
class EffectController {

    private final Effects effects;
    private final EffectDesk desk;
    private final Cohorts cohorts;
    private final Programmes programmes;
    private final Forms forms;
    private final UiFactory uis;

    EffectController(
            Effects effects, EffectDesk desk, Cohorts cohorts, Programmes programmes, Forms forms, UiFactory uis) {
        this.effects = effects;
        this.desk = desk;
        this.cohorts = cohorts;
        this.programmes = programmes;
        this.forms = forms;
        this.uis = uis;
    }

    @Allow(Permission.SURVEY_MANAGE)
    @GetMapping("/effects")
    String all(SignedIn me, Model model) {
        var ui = uis.plain();
        var evaluations = effects.latest(me.branchId());
        var known = programmes.all().stream().collect(Collectors.toMap(Programme::id, Function.identity()));
        var candidates = cohorts.latest(me.branchId()).stream()
                .filter(cohort -> known.containsKey(cohort.programmeId())
                        && evaluations.stream()
                                .noneMatch(one -> one.programmeId().equals(cohort.programmeId())
                                        && one.startsOn().equals(cohort.beginsOn())))
                .map(cohort -> new EffectsPage.Candidate(
                        cohort.programmeId(),
                        Objects.requireNonNull(known.get(cohort.programmeId())).name(ui.english()),
                        cohort.beginsOn(),
                        cohort.people()))
                .toList();
        model.addAttribute("page", new EffectsPage(evaluations, candidates));
        return "effect/effects";
    }

    @Allow(Permission.SURVEY_MANAGE)
    @PostMapping("/effects")
    String begin(
            @RequestParam UUID programme, @RequestParam LocalDate begins, SignedIn me, RedirectAttributes redirect) {
        switch (desk.begin(programme, begins, me)) {
            case Evaluating.Begun(var id) -> {
                Toast.done(redirect, "effect.begun");
                return "redirect:/effects/" + id;
            }
            case Evaluating.Already() -> Toast.refused(redirect, "effect.fault.already");
            case Evaluating.Nobody() -> Toast.refused(redirect, "effect.fault.nobody");
        }
        return "redirect:/effects";
    }

    @Allow(Permission.SURVEY_MANAGE)
    @GetMapping("/effects/{id}")
    String one(@PathVariable UUID id, @RequestParam(required = false) @Nullable Moment upTo, SignedIn me, Model model) {
        model.addAttribute("page", page(id, upTo, me, uis.plain()));
        return "effect/effect";
    }

    @Allow(Permission.SURVEY_MANAGE)
    @GetMapping("/effects/{id}/sheet")
    ResponseEntity<byte[]> sheet(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "pdf") String format,
            @RequestParam(defaultValue = "false") boolean blank,
            SignedIn me,
            Locale locale) {
        var ui = uis.plain(locale);
        var title = ui.text("effect.sheet.title");
        var filled = EffectSheet.of(page(id, null, me, ui), ui);
        return forms.download(blank ? filled.blank(EffectSheet.EMPTY_ROWS) : filled, title, format, locale);
    }

    private EffectPage page(UUID id, @Nullable Moment upTo, SignedIn me, Ui ui) {
        var picture = effects.picture(id, upTo, me.branchId());
        var charts = new EffectCharts(picture, ui);
        var programme = programmes.require(picture.evaluation().programmeId()).name(ui.english());
        return new EffectPage(picture, programme, charts.sizes(), charts.course());
    }
}
