package io.bihuan.survey.web;

import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.survey.Survey;
import io.bihuan.survey.Surveys;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Surveys that wait for one's answer. */
@Component
class SurveyObligations implements Obligations {

    private static final int MOST = 12;

    private final Surveys surveys;
    private final ClockChips chips;

    SurveyObligations(Surveys surveys, ClockChips chips) {
        this.surveys = surveys;
        this.chips = chips;
    }

    @Override
    public List<Obligation> owedBy(Viewer viewer, Ui ui) {
        return viewer instanceof SignedIn person
                ? surveys.waitingFor(person.staffId()).stream()
                        .limit(MOST)
                        .map(survey -> owed(survey, ui))
                        .toList()
                : List.of();
    }

    private Obligation owed(Survey survey, Ui ui) {
        return new Obligation(
                ui.text("survey.owed", survey.name(ui.english())),
                ui.text(survey.anonymous() ? "survey.owed.anonymous" : "survey.owed.named"),
                survey.questionnaire().rule(),
                "/surveys/" + survey.id() + "/answer",
                ui.text("survey.do-answer"),
                survey.closesAt(),
                chips.open(survey.opensAt(), survey.closesAt(), ui.dates().now(), ui));
    }
}
