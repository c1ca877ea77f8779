package io.bihuan.survey.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.people.People;
import io.bihuan.print.Forms;
import io.bihuan.survey.Occasion;
import io.bihuan.survey.Question;
import io.bihuan.survey.Questionnaires;
import io.bihuan.survey.Results;
import io.bihuan.survey.Survey;
import io.bihuan.survey.SurveyResults;
import io.bihuan.survey.Surveys;
import io.bihuan.theme.Gathering;
import io.bihuan.theme.Themes;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a survey says, on the page and on paper; and the questionnaire on paper to fill in by hand. */
@Controller
class ResultsController {

    private final Surveys surveys;
    private final SurveyResults results;
    private final Questionnaires questionnaires;
    private final People people;
    private final Themes themes;
    private final ClockChips chips;
    private final Forms forms;
    private final UiFactory uis;

    ResultsController(
            Surveys surveys,
            SurveyResults results,
            Questionnaires questionnaires,
            People people,
            Themes themes,
            ClockChips chips,
            Forms forms,
            UiFactory uis) {
        this.surveys = surveys;
        this.results = results;
        this.questionnaires = questionnaires;
        this.people = people;
        this.themes = themes;
        this.chips = chips;
        this.forms = forms;
        this.uis = uis;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/surveys/{id}")
    String one(@PathVariable UUID id, SignedIn me, Model model) {
        model.addAttribute("page", page(id, me, uis.plain()));
        return "survey/results";
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/surveys/{id}/sheet")
    ResponseEntity<byte[]> sheet(
            @PathVariable UUID id, @RequestParam(defaultValue = "pdf") String format, SignedIn me, Locale locale) {
        var ui = uis.plain(locale);
        var page = page(id, me, ui);
        return forms.download(SurveySheets.results(page, ui), page.survey().name(ui.english()), format, locale);
    }

    @Allow(Permission.SURVEY_MANAGE)
    @GetMapping("/questionnaires/{id}/sheet")
    ResponseEntity<byte[]> blank(
            @PathVariable UUID id, @RequestParam(defaultValue = "pdf") String format, Locale locale) {
        var ui = uis.plain(locale);
        var questionnaire = questionnaires.require(id);
        return forms.download(SurveySheets.blank(questionnaire, ui), questionnaire.name(ui.english()), format, locale);
    }

    /** What was written to each question; of an anonymous survey no theme is smaller than its minimum group. */
    private Map<String, Gathering> themes(Survey survey, Results found) {
        var gathered = new HashMap<String, Gathering>();
        var whole = found.whole();
        if (whole != null) {
            whole.lines().stream()
                    .filter(line -> line.question().kind() == Question.Kind.TEXT
                            && !line.texts().isEmpty())
                    .forEach(line -> gathered.put(
                            line.question().code(),
                            themes.of(line.texts(), survey.anonymous() ? survey.minimumGroup() : 1)));
        }
        return gathered;
    }

    private ResultsPage page(UUID id, SignedIn me, Ui ui) {
        var survey = surveys.require(id, me);
        var found = results.of(survey);
        var page = new ResultsPage(
                survey,
                survey.subjectId() == null ? "" : people.name(survey.subjectId()),
                people.name(survey.madeBy()),
                survey.closedAt() == null
                        ? chips.open(
                                survey.opensAt(), survey.closesAt(), ui.dates().now(), ui)
                        : null,
                me.may(Permission.SURVEY_MANAGE),
                found,
                "",
                themes(survey, found));
        return found.parts().size() > 1 && survey.occasion() != Occasion.CUSTOMERS
                ? page.with(new SurveyChart(page, ui).byPart())
                : page;
    }
}
