package io.bihuan.demonstration;

import io.bihuan.access.Role;
import io.bihuan.survey.AnswerDesk;
import io.bihuan.survey.Audiences;
import io.bihuan.survey.NewSurvey;
import io.bihuan.survey.Occasion;
import io.bihuan.survey.Question;
import io.bihuan.survey.StarterQuestionnaires;
import io.bihuan.survey.Survey;
import io.bihuan.survey.SurveyDesk;
import io.bihuan.survey.Surveys;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The staff were asked last month, one leader was seen by those around, and everybody answers what waits for them. */
@Component
@Order(75)
class SurveyChapter implements Chapter {

    private static final LocalTime MORNING = LocalTime.of(9, 20);
    private static final LocalTime NOON = LocalTime.of(12, 40);
    private static final int SATISFACTION_DAYS = 34;
    private static final int REVIEW_DAYS = 20;
    private static final int OPEN_DAYS = 2;
    private static final int WEEK = 7;
    private static final int ANSWERS_A_DAY = 45;
    /** Who is behind with their own answers, as in every centre. */
    private static final String LATE = "li";

    private static final List<String> WORDS = List.of(
            "交接时把没做完的事写清楚，少让客户再说一遍。",
            "多练几次激动客户的开场，平时遇到还是会紧张。",
            "话术库好用，希望再多一些报修场景的例子。",
            "排班提前一周公布就更好了。",
            "班长随叫随到，心里有底。");

    private final StarterQuestionnaires starter;
    private final SurveyDesk desk;
    private final Surveys surveys;
    private final AnswerDesk answers;
    private final Audiences audiences;

    SurveyChapter(
            StarterQuestionnaires starter, SurveyDesk desk, Surveys surveys, AnswerDesk answers, Audiences audiences) {
        this.starter = starter;
        this.desk = desk;
        this.surveys = surveys;
        this.answers = answers;
        this.audiences = audiences;
    }

    @Override
    public void before(Stage stage) {
        stage.at(stage.begin.minusDays(1), MORNING, () -> {
            starter.load(stage.id("li"));
        });
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        if (!stage.hasCome(day, NOON)) {
            return;
        }
        if (day.equals(stage.end.minusDays(SATISFACTION_DAYS))) {
            open(stage, day, "h04-employees", Occasion.EMPLOYEES, null);
        }
        if (day.equals(stage.end.minusDays(REVIEW_DAYS))) {
            open(stage, day, "r360", Occasion.REVIEW, stage.id("chen"));
        }
        if (day.equals(stage.end.minusDays(OPEN_DAYS))) {
            open(stage, day, "r360", Occasion.REVIEW, stage.id("ding"));
        }
        stage.at(
                day,
                NOON,
                () -> stage.cast.people().stream()
                        .filter(member ->
                                stage.isHere(member) && !member.login().equals(LATE))
                        .forEach(member -> answer(stage, member)));
    }

    private void open(Stage stage, LocalDate day, String code, Occasion occasion, @Nullable UUID about) {
        stage.at(day, MORNING, () -> {
            var li = stage.as("li");
            var from = stage.instant(day, MORNING);
            desk.open(
                    new NewSurvey(
                            starter.require(code, li.staffId()).id(),
                            "",
                            occasion,
                            "",
                            about,
                            li.branchId(),
                            true,
                            about == null ? audiences.everybody(li.branchId()) : audiences.around(about),
                            from,
                            from.plus(Duration.ofDays(WEEK))),
                    li.staffId());
        });
    }

    /** Most answer within a few days, and whoever serves less well thinks so too. */
    private void answer(Stage stage, Cast.Member member) {
        var id = stage.id(member);
        surveys.waitingFor(id).stream()
                .filter(_ -> stage.happens(ANSWERS_A_DAY))
                .forEach(survey -> answers.answer(survey.id(), id, sheet(stage, survey, member), member.name()));
    }

    private static Map<String, List<String>> sheet(Stage stage, Survey survey, Cast.Member member) {
        var sent = new HashMap<String, List<String>>();
        var leaning = member.is(Role.AGENT) && member.skill() < 80 ? 3 : 4;
        survey.questionnaire().questions().forEach(question -> {
            var answer = answer(stage, question, leaning);
            if (!answer.isEmpty()) {
                sent.put(question.code(), answer);
            }
        });
        return sent;
    }

    private static List<String> answer(Stage stage, Question question, int leaning) {
        return switch (question.kind()) {
            case SCALE ->
                List.of(Integer.toString(Math.clamp(
                        (leaning + stage.dice.nextInt(3) - 1) * question.steps() / 5L, 1, question.steps())));
            case SINGLE ->
                List.of(
                        stage.happens(70)
                                ? question.choices().getFirst().code()
                                : stage.anyOf(question.choices()).code());
            case MULTIPLE -> List.of(stage.anyOf(question.choices()).code());
            case TEXT -> stage.happens(35) ? List.of(stage.anyOf(WORDS)) : List.of();
        };
    }
}
