package io.bihuan.survey;

import io.bihuan.job.TimerHandler;
import io.bihuan.notice.Notices;
import io.bihuan.web.Tone;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What happens to a survey by itself: people are asked, reminded once, and it closes. */
@Component
class SurveyClock implements TimerHandler {

    static final String KIND = "survey.step";

    private final Surveys surveys;
    private final SurveyRows rows;
    private final SurveyDesk desk;
    private final Notices notices;

    SurveyClock(Surveys surveys, SurveyRows rows, SurveyDesk desk, Notices notices) {
        this.surveys = surveys;
        this.rows = rows;
        this.desk = desk;
        this.notices = notices;
    }

    /** What is due. */
    enum Step {
        OPEN,
        REMIND,
        CLOSE;

        String key(UUID survey) {
            return survey + "/" + name();
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(String key, Instant dueAt) {
        var parts = key.split("/", 2);
        var survey = surveys.require(UUID.fromString(parts[0]));
        switch (Step.valueOf(parts[1])) {
            case OPEN -> tell(survey, "survey.notice.open", Tone.ACCENT);
            case REMIND -> tell(survey, "survey.notice.remind", Tone.WARN);
            case CLOSE -> desk.close(survey.id());
        }
    }

    /** Tells those who have not answered; of a closed survey nobody. */
    private void tell(Survey survey, String words, Tone tone) {
        if (survey.closedAt() != null) {
            return;
        }
        var waiting = rows.invited(survey.id()).stream()
                .filter(each -> !each.answered())
                .map(SurveyRows.Invited::staffId)
                .toList();
        notices.tellAll(waiting, words, List.of(survey.name(false)), "/surveys/" + survey.id() + "/answer", tone);
    }
}
