package io.bihuan.survey.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.standard.Standards;
import io.bihuan.survey.Audiences;
import io.bihuan.survey.NewSurvey;
import io.bihuan.survey.Occasion;
import io.bihuan.survey.Questionnaires;
import io.bihuan.survey.SurveyDesk;
import io.bihuan.survey.SurveyStandard;
import io.bihuan.survey.Surveys;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Toast;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Surveys of those who ask: the list, a new one, an early end. */
@Controller
class SurveysController {

    private final Surveys surveys;
    private final SurveyDesk desk;
    private final Questionnaires questionnaires;
    private final Audiences audiences;
    private final People people;
    private final Standards standards;
    private final ClockChips chips;
    private final UiFactory uis;

    SurveysController(
            Surveys surveys,
            SurveyDesk desk,
            Questionnaires questionnaires,
            Audiences audiences,
            People people,
            Standards standards,
            ClockChips chips,
            UiFactory uis) {
        this.surveys = surveys;
        this.desk = desk;
        this.questionnaires = questionnaires;
        this.audiences = audiences;
        this.people = people;
        this.standards = standards;
        this.chips = chips;
        this.uis = uis;
    }

    @Allow(Permission.SURVEY_MANAGE)
    @GetMapping("/surveys")
    String all(@RequestParam(defaultValue = "false") boolean closed, SignedIn me, Model model) {
        var ui = uis.plain();
        var lines = surveys.latest(me.branchId(), closed).stream()
                .map(survey -> new SurveysPage.Line(
                        survey,
                        survey.subjectId() == null ? "" : people.name(survey.subjectId()),
                        closed
                                ? null
                                : chips.open(
                                        survey.opensAt(),
                                        survey.closesAt(),
                                        ui.dates().now(),
                                        ui)))
                .toList();
        model.addAttribute("page", new SurveysPage(lines, closed));
        return "survey/surveys";
    }

    @Allow(Permission.SURVEY_MANAGE)
    @GetMapping("/surveys/new")
    String form(SignedIn me, Model model) {
        var ui = uis.plain();
        var days = standards
                .inForce(SurveyStandard.class, ui.dates().now())
                .rules()
                .windowDays();
        var form = SurveyForm.until(ui.dates().today().plusDays(days));
        model.addAttribute("page", page(form, Errors.none(), me, ui));
        return "survey/new";
    }

    @Allow(Permission.SURVEY_MANAGE)
    @PostMapping("/surveys")
    ModelAndView open(SurveyForm form, SignedIn me, RedirectAttributes redirect) {
        var ui = uis.plain();
        var errors = form.check(ui.dates().zone(), ui.dates().now());
        if (errors.any()) {
            return again(form, errors, me, ui);
        }
        var questionnaire = questionnaires.require(Objects.requireNonNull(SurveyForm.id(form.questionnaire())));
        var review = questionnaire.occasion() == Occasion.REVIEW;
        var around = SurveyForm.id(form.around());
        if (review && !mine(around, me)) {
            return again(form, errors.add("around", "survey.fault.around"), me, ui);
        }
        var team = SurveyForm.id(form.team());
        var audience = review
                ? audiences.around(Objects.requireNonNull(around))
                : team == null ? audiences.everybody(me.branchId()) : within(audiences.team(team), me);
        if (audience.isEmpty()) {
            return again(form, errors.add("team", "survey.fault.nobody"), me, ui);
        }
        var survey = desk.open(
                new NewSurvey(
                        questionnaire.id(),
                        SurveyForm.word(form.about()),
                        questionnaire.occasion(),
                        "",
                        review ? around : null,
                        me.branchId(),
                        review || !form.byName(),
                        audience,
                        ui.dates().now(),
                        Objects.requireNonNull(form.closesAt(ui.dates().zone()))),
                me.staffId());
        Toast.done(redirect, "survey.opened", survey.invited());
        return new ModelAndView("redirect:/surveys/" + survey.id());
    }

    @Allow(Permission.SURVEY_MANAGE)
    @PostMapping("/surveys/{id}/closing")
    String close(@PathVariable UUID id, SignedIn me, RedirectAttributes redirect) {
        surveys.require(id, me);
        if (desk.close(id, me.staffId())) {
            Toast.done(redirect, "survey.closed");
        } else {
            Toast.refused(redirect, "survey.fault.closed");
        }
        return "redirect:/surveys/" + id;
    }

    private boolean mine(@Nullable UUID person, SignedIn me) {
        return person != null
                && people.find(person)
                        .filter(each -> me.branchId() == null || me.branchId().equals(each.branchId()))
                        .isPresent();
    }

    private List<NewSurvey.Asked> within(List<NewSurvey.Asked> team, SignedIn me) {
        return team.isEmpty() || mine(team.getFirst().staffId(), me) ? team : List.of();
    }

    private ModelAndView again(SurveyForm form, Errors errors, SignedIn me, Ui ui) {
        return new ModelAndView("survey/new", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("page", page(form, errors, me, ui));
    }

    private SurveyFormPage page(SurveyForm form, Errors errors, SignedIn me, Ui ui) {
        var staff = me.branchId() == null ? people.all() : people.inBranch(me.branchId());
        var teams = new LinkedHashMap<String, Option>();
        staff.forEach(each -> teams.putIfAbsent(
                each.teamId().toString(), new Option(each.teamId().toString(), each.place())));
        return new SurveyFormPage(
                form,
                errors,
                questionnaires.all().stream()
                        .map(each -> new Option(each.id().toString(), each.name(ui.english())))
                        .toList(),
                Stream.concat(Stream.of(new Option("", ui.text("survey.everybody"))), teams.values().stream())
                        .toList(),
                Stream.concat(
                                Stream.of(new Option("", ui.text("survey.nobody-chosen"))),
                                staff.stream().map(SurveysController::option))
                        .toList());
    }

    private static Option option(Person person) {
        return new Option(person.id().toString(), person.name() + " · " + person.team());
    }
}
