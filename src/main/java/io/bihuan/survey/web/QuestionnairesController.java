package io.bihuan.survey.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.database.Ids;
import io.bihuan.survey.Occasion;
import io.bihuan.survey.Questionnaire;
import io.bihuan.survey.QuestionnaireDesk;
import io.bihuan.survey.Questionnaires;
import io.bihuan.survey.StarterQuestionnaires;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import java.util.Arrays;
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

/** Questionnaires: the list, and one being written. */
@Controller
class QuestionnairesController {

    private final Questionnaires questionnaires;
    private final QuestionnaireDesk desk;
    private final StarterQuestionnaires starter;

    QuestionnairesController(Questionnaires questionnaires, QuestionnaireDesk desk, StarterQuestionnaires starter) {
        this.questionnaires = questionnaires;
        this.desk = desk;
        this.starter = starter;
    }

    @Allow(Permission.SURVEY_MANAGE)
    @GetMapping("/questionnaires")
    String all(Model model) {
        model.addAttribute("page", new QuestionnairesPage(questionnaires.all(), starter.missing() > 0));
        return "survey/questionnaires";
    }

    @Allow(Permission.SURVEY_MANAGE)
    @PostMapping("/questionnaires/starter")
    String loadStarter(SignedIn me, RedirectAttributes redirect) {
        Toast.done(redirect, "survey.starter.loaded", starter.load(me.staffId()));
        return "redirect:/questionnaires";
    }

    @Allow(Permission.SURVEY_MANAGE)
    @GetMapping("/questionnaires/new")
    String fresh(Model model) {
        model.addAttribute("page", new QuestionnairePage(null, QuestionnaireForm.empty(), Errors.none()));
        return "survey/questionnaire";
    }

    @Allow(Permission.SURVEY_MANAGE)
    @GetMapping("/questionnaires/{id}")
    String one(@PathVariable UUID id, Model model) {
        var former = questionnaires.require(id);
        model.addAttribute("page", new QuestionnairePage(former, QuestionnaireForm.of(former), Errors.none()));
        return "survey/questionnaire";
    }

    @Allow(Permission.SURVEY_MANAGE)
    @PostMapping("/questionnaires")
    ModelAndView add(@RequestParam MultiValueMap<String, String> fields, SignedIn me, RedirectAttributes redirect) {
        var form = QuestionnaireForm.of(fields);
        var refused = refused(null, form, fields);
        if (refused != null) {
            return refused;
        }
        var occasion = Arrays.stream(Occasion.values())
                .filter(each -> each.name().equals(form.occasion()))
                .findFirst()
                .orElse(Occasion.OTHER);
        var id = desk.add("own-" + Ids.next(), occasion, form.edition(null), me.staffId())
                .orElseThrow();
        Toast.done(redirect, "survey.questionnaire.written", 1);
        return new ModelAndView("redirect:/questionnaires/" + id);
    }

    @Allow(Permission.SURVEY_MANAGE)
    @PostMapping("/questionnaires/{id}")
    ModelAndView write(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            SignedIn me,
            RedirectAttributes redirect) {
        var former = questionnaires.require(id);
        var form = QuestionnaireForm.of(fields);
        var refused = refused(former, form, fields);
        if (refused != null) {
            return refused;
        }
        Toast.done(redirect, "survey.questionnaire.written", desk.write(id, form.edition(former), me.staffId()));
        return new ModelAndView("redirect:/questionnaires/" + id);
    }

    /** The form again: with room for one more question where that was asked for, or with what is wrong; else null. */
    private static @Nullable ModelAndView refused(
            @Nullable Questionnaire former, QuestionnaireForm form, MultiValueMap<String, String> fields) {
        if (fields.containsKey("more")) {
            return new ModelAndView("survey/questionnaire")
                    .addObject("page", new QuestionnairePage(former, form.withOneMore(), Errors.none()));
        }
        var errors = form.edition(former).faults();
        return errors.any()
                ? new ModelAndView("survey/questionnaire", HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("page", new QuestionnairePage(former, form, errors))
                : null;
    }
}
