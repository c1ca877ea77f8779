package io.bihuan.survey;

import io.bihuan.job.Work;
import io.bihuan.job.WorkRun;
import io.bihuan.job.Works;
import io.bihuan.theme.Themes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Reads what was written to a survey when it closes, so that nobody waits for its themes. */
@Component
class ThemeReading implements Work {

    private static final String KIND = "survey.themes";

    /** Fewer are read while somebody looks. */
    private static final int MANY = 100;

    private static final int AT_ONCE = 25;

    private final Surveys surveys;
    private final SurveyResults results;
    private final Themes themes;
    private final Works works;

    ThemeReading(Surveys surveys, SurveyResults results, Themes themes, Works works) {
        this.surveys = surveys;
        this.results = results;
        this.themes = themes;
        this.works = works;
    }

    @ApplicationModuleListener
    void on(SurveyClosed closed) {
        if (written(closed.surveyId()).size() > MANY) {
            var survey = surveys.require(closed.surveyId());
            works.start(
                    KIND,
                    survey.name(false),
                    survey.madeBy(),
                    Map.of("survey", survey.id().toString()));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public void run(WorkRun run) {
        var id = UUID.fromString(run.input("survey"));
        var texts = written(id);
        run.total(texts.size());
        for (var from = 0; from < texts.size() && !run.cancelled(); from += AT_ONCE) {
            var until = Math.min(from + AT_ONCE, texts.size());
            themes.read(texts.subList(from, until));
            run.done(until);
        }
        run.result("/surveys/" + id);
    }

    private List<String> written(UUID survey) {
        var whole = results.of(survey).whole();
        return whole == null
                ? List.of()
                : whole.lines().stream()
                        .flatMap(line -> line.texts().stream())
                        .distinct()
                        .toList();
    }
}
