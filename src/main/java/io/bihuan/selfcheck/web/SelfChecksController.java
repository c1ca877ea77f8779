package io.bihuan.selfcheck.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.print.Column;
import io.bihuan.print.FormSheet;
import io.bihuan.print.Forms;
import io.bihuan.selfcheck.SelfCheckStandard;
import io.bihuan.selfcheck.SelfChecks;
import io.bihuan.standard.Standards;
import io.bihuan.survey.Survey;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has signed their self-check and who has not; each form as it is filed (E-14). */
@Controller
class SelfChecksController {

    private final SelfChecks checks;
    private final Standards standards;
    private final ClockChips chips;
    private final Forms forms;
    private final UiFactory uis;

    SelfChecksController(SelfChecks checks, Standards standards, ClockChips chips, Forms forms, UiFactory uis) {
        this.checks = checks;
        this.standards = standards;
        this.chips = chips;
        this.forms = forms;
        this.uis = uis;
    }

    @Allow(Permission.CAREER_READ)
    @GetMapping("/self-checks")
    String latest(SignedIn me, Model model) {
        return page(checks.latest(me).stream().findFirst().orElse(null), me, model);
    }

    @Allow(Permission.CAREER_READ)
    @GetMapping("/self-checks/{id}")
    String one(@PathVariable UUID id, SignedIn me, Model model) {
        return page(checks.require(id, me), me, model);
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/self-checks/{id}/people/{staff}/sheet")
    ResponseEntity<byte[]> sheet(
            @PathVariable UUID id,
            @PathVariable UUID staff,
            @RequestParam(defaultValue = "pdf") String format,
            SignedIn me,
            Locale locale) {
        var ui = uis.plain(locale);
        var survey = checks.require(id, me);
        var form = checks.form(survey, staff, me);
        return forms.download(sheet(survey, form, ui), form.person().name() + " " + survey.about(), format, locale);
    }

    private String page(@Nullable Survey shown, SignedIn me, Model model) {
        var ui = uis.plain();
        var now = ui.dates().now();
        model.addAttribute(
                "page",
                new SelfChecksPage(
                        checks.latest(me),
                        shown,
                        shown == null ? List.of() : checks.forms(shown, me),
                        shown == null || shown.closedAt() != null
                                ? null
                                : chips.open(shown.opensAt(), shown.closesAt(), now, ui),
                        standards
                                .inForce(SelfCheckStandard.class, now)
                                .rules()
                                .selfCheckEvery()
                                .toDays()));
        return "selfcheck/checks";
    }

    private static FormSheet sheet(Survey survey, SelfChecks.Form form, Ui ui) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(ui.text("selfcheck.person"), form.person().name());
        facts.put(ui.text("selfcheck.place"), form.person().place());
        facts.put(ui.text("selfcheck.period"), survey.about());
        facts.put(
                ui.text("selfcheck.signed"),
                form.signedAt() == null
                        ? ""
                        : form.person().name() + " " + ui.dates().full(form.signedAt()));
        var sheet = new FormSheet(
                survey.questionnaire().name(ui.english()),
                "",
                facts,
                List.of(Column.of(ui.text("selfcheck.item"), 60), Column.of(ui.text("selfcheck.met"), 12)),
                SelfChecks.items(survey).stream()
                        .map(item -> List.of(item.words(ui.english()), met(form.met(item), ui)))
                        .toList(),
                List.of(ui.text("selfcheck.own-signature"), ui.text("selfcheck.leader-signature")));
        for (var text : SelfChecks.texts(survey)) {
            sheet = sheet.with(text.words(ui.english()), form.written(text));
        }
        return sheet;
    }

    private static String met(@Nullable Boolean met, Ui ui) {
        return met == null ? "" : ui.text(met ? "selfcheck.is-met" : "selfcheck.not-met");
    }
}
