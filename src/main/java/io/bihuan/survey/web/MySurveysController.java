package io.bihuan.survey.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.people.People;
import io.bihuan.survey.AnswerDesk;
import io.bihuan.survey.Answering;
import io.bihuan.survey.Survey;
import io.bihuan.survey.Surveys;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one is asked, and one's answers. */
@Controller
class MySurveysController {

    private final Surveys surveys;
    private final AnswerDesk desk;
    private final People people;
    private final ClockChips chips;
    private final UiFactory uis;

    MySurveysController(Surveys surveys, AnswerDesk desk, People people, ClockChips chips, UiFactory uis) {
        this.surveys = surveys;
        this.desk = desk;
        this.people = people;
        this.chips = chips;
        this.uis = uis;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/me/surveys")
    String mine(SignedIn me, Model model) {
        var ui = uis.plain();
        var waiting = surveys.waitingFor(me.staffId()).stream()
                .map(survey -> new MySurveysPage.Line(survey, subject(survey), clock(survey, ui)))
                .toList();
        model.addAttribute("page", new MySurveysPage(waiting, surveys.closedAbout(me.staffId())));
        return "survey/mine";
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/surveys/{id}/answer")
    String form(@PathVariable UUID id, SignedIn me, Model model) {
        model.addAttribute("page", page(id, me, Map.of(), Errors.none()));
        return "survey/answer";
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/surveys/{id}/answer")
    ModelAndView answer(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            SignedIn me,
            RedirectAttributes redirect) {
        var sent = new HashMap<String, List<String>>();
        surveys.askedOf(id, me.staffId()).survey().questionnaire().questions().forEach(question -> {
            var given = fields.get(AnswerPage.field(question));
            if (given != null) {
                sent.put(question.code(), given);
            }
        });
        var signature =
                Optional.ofNullable(fields.getFirst(AnswerDesk.SIGNATURE)).orElse("");
        sent.put(AnswerDesk.SIGNATURE, List.of(signature));
        switch (desk.answer(id, me.staffId(), sent, signature)) {
            case Answering.Taken() -> Toast.done(redirect, "survey.thanks");
            case Answering.Before() -> Toast.refused(redirect, "survey.fault.before");
            case Answering.Shut() -> Toast.refused(redirect, "survey.fault.shut");
            case Answering.Wrong(var faults) -> {
                var errors = Errors.none();
                faults.forEach(errors::add);
                var view = new ModelAndView("survey/answer", HttpStatus.UNPROCESSABLE_CONTENT);
                return view.addObject("page", page(id, me, sent, errors));
            }
        }
        return new ModelAndView("redirect:/me/surveys");
    }

    private AnswerPage page(UUID id, SignedIn me, Map<String, List<String>> sent, Errors errors) {
        var ui = uis.plain();
        var mine = surveys.askedOf(id, me.staffId());
        return new AnswerPage(
                mine,
                subject(mine.survey()),
                mine.survey().running(ui.dates().now()),
                clock(mine.survey(), ui),
                sent,
                errors);
    }

    private String subject(Survey survey) {
        return name(survey.subjectId());
    }

    private String name(@Nullable UUID id) {
        return id == null ? "" : people.name(id);
    }

    private ClockChip clock(Survey survey, Ui ui) {
        return chips.open(survey.opensAt(), survey.closesAt(), ui.dates().now(), ui);
    }
}
