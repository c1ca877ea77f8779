package io.bihuan.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bihuan.agenda.AgendaDay;
import io.bihuan.agenda.AgendaScope;
import io.bihuan.calendar.MovableClock;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notice;
import io.bihuan.notice.Notices;
import io.bihuan.web.NotFound;
import io.bihuan.web.UiFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@AutoConfigureMockMvc
class SurveyTests {

    private static final Instant MONDAY = Instant.parse("2027-03-01T01:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    @Autowired
    StarterQuestionnaires starter;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    QuestionnaireDesk writing;

    @Autowired
    SurveyDesk desk;

    @Autowired
    Surveys surveys;

    @Autowired
    AnswerDesk answers;

    @Autowired
    SurveyResults results;

    @Autowired
    SurveyClock timer;

    @Autowired
    Notices notices;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SurveyAgenda agenda;

    @Autowired
    UiFactory uis;

    private final UUID supervisor = Ids.next();

    @BeforeEach
    void ready_made_questionnaires() {
        starter.load(supervisor);
    }

    private static List<NewSurvey.Asked> people(int many, Relation relation, String part) {
        return Stream.generate(() -> new NewSurvey.Asked(Ids.next(), relation, part))
                .limit(many)
                .toList();
    }

    @SafeVarargs
    private Survey opened(String code, Occasion occasion, boolean anonymous, List<NewSurvey.Asked>... groups) {
        var audience = new ArrayList<NewSurvey.Asked>();
        for (var group : groups) {
            audience.addAll(group);
        }
        var asked = new NewSurvey(
                questionnaires.look(code).orElseThrow().id(),
                "",
                occasion,
                "",
                null,
                null,
                anonymous,
                audience,
                MONDAY,
                MONDAY.plus(WEEK));
        return clock.at(MONDAY, () -> desk.open(asked, supervisor));
    }

    private Answering answer(Survey survey, UUID who, String step, Map<String, List<String>> own) {
        var sent = new HashMap<String, List<String>>();
        survey.questionnaire().questions().forEach(question -> {
            switch (question.kind()) {
                case SCALE -> sent.put(question.code(), List.of(step));
                case SINGLE ->
                    sent.put(
                            question.code(),
                            List.of(question.choices().getFirst().code()));
                case MULTIPLE ->
                    sent.put(
                            question.code(),
                            List.of(question.choices().getLast().code()));
                case TEXT -> {
                    // Nobody has to write.
                }
            }
        });
        sent.putAll(own);
        return clock.at(MONDAY.plus(Duration.ofDays(1)), () -> answers.answer(survey.id(), who, sent));
    }

    private void answerAll(Survey survey, List<NewSurvey.Asked> who, String step) {
        who.forEach(each ->
                assertThat(answer(survey, each.staffId(), step, Map.of())).isEqualTo(new Answering.Taken()));
    }

    private Results closed(Survey survey) {
        clock.at(MONDAY.plus(WEEK), () -> desk.close(survey.id(), supervisor));
        return results.of(survey.id());
    }

    private List<String> told(UUID whom) {
        return notices.of(whom, null, false, 9).stream().map(Notice::key).toList();
    }

    @Test
    void its_last_day_is_in_the_calendars_of_those_asked_and_only_their_own_says_whether_they_answered() {
        var asked = people(3, Relation.PEER, "");
        var survey = opened("n05-after", Occasion.PROGRAMME, true, asked);
        var one = asked.getFirst().staffId();
        answer(survey, one, "4", Map.of());

        var ui = uis.plain(Locale.SIMPLIFIED_CHINESE);
        var until = MONDAY.plus(WEEK).plus(WEEK);
        clock.at(MONDAY.plusSeconds(60), () -> {
            assertThat(agenda.entries(AgendaScope.own(one), MONDAY, until, ui))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.uid()).isEqualTo("survey-" + survey.id() + "@bihuan");
                        assertThat(entry.startsAt()).isEqualTo(MONDAY.plus(WEEK));
                        assertThat(entry.state().word()).isEqualTo("已答");
                    });
            var team = new AgendaScope(AgendaScope.Kind.TEAM, Set.of(one), "", null, Set.of());
            assertThat(agenda.entries(team, MONDAY, until, ui))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.state().word()).isEmpty());
            assertThat(agenda.days(AgendaScope.own(one), MONDAY, until))
                    .extracting(AgendaDay::entries)
                    .containsExactly(1);
            assertThat(agenda.entries(AgendaScope.own(Ids.next()), MONDAY, until, ui))
                    .isEmpty();
            return true;
        });
    }

    @Test
    void who_was_asked_answers_once_and_nobody_else_does() {
        var team = people(2, Relation.NONE, "一组");
        var survey = opened("n05-during", Occasion.PROGRAMME, false, team);
        var lin = team.getFirst().staffId();
        assertThat(clock.at(MONDAY, () -> surveys.waitingFor(lin))).hasSize(1);
        assertThat(answer(survey, lin, "4", Map.of())).isEqualTo(new Answering.Taken());
        assertThat(answer(survey, lin, "1", Map.of())).isEqualTo(new Answering.Before());
        assertThat(clock.at(MONDAY, () -> surveys.waitingFor(lin))).isEmpty();
        assertThatThrownBy(() -> answer(survey, Ids.next(), "4", Map.of())).isInstanceOf(NotFound.class);
        assertThat(surveys.require(survey.id()).answered()).isEqualTo(1);
    }

    @Test
    void an_answer_after_the_end_is_not_taken() {
        var team = people(1, Relation.NONE, "一组");
        var survey = opened("n05-during", Occasion.PROGRAMME, false, team);
        var late = clock.at(
                MONDAY.plus(WEEK),
                () -> answers.answer(survey.id(), team.getFirst().staffId(), Map.of()));
        assertThat(late).isEqualTo(new Answering.Shut());
    }

    @Test
    void whoever_has_not_answered_is_asked_reminded_once_and_then_it_closes_by_itself() {
        var team = people(2, Relation.NONE, "一组");
        var survey = opened("n05-during", Occasion.PROGRAMME, true, team);
        timer.fire(SurveyClock.Step.OPEN.key(survey.id()), MONDAY);
        answer(survey, team.getFirst().staffId(), "4", Map.of());
        timer.fire(SurveyClock.Step.REMIND.key(survey.id()), MONDAY.plus(Duration.ofDays(5)));
        assertThat(told(team.getFirst().staffId())).containsExactly("survey.notice.open");
        assertThat(told(team.getLast().staffId())).containsExactly("survey.notice.remind", "survey.notice.open");
        clock.at(MONDAY.plus(WEEK), () -> {
            timer.fire(SurveyClock.Step.CLOSE.key(survey.id()), MONDAY.plus(WEEK));
            return true;
        });
        assertThat(surveys.require(survey.id()).closedAt()).isEqualTo(MONDAY.plus(WEEK));
    }

    @Test
    void a_reference_has_one_survey_however_often_it_is_opened() {
        var asked = new NewSurvey(
                questionnaires.look("n05-after").orElseThrow().id(),
                "",
                Occasion.PROGRAMME,
                "evaluation/" + Ids.next(),
                null,
                null,
                true,
                people(3, Relation.NONE, "一组"),
                MONDAY,
                MONDAY.plus(WEEK));
        assertThat(desk.open(asked, supervisor).id())
                .isEqualTo(desk.open(asked, supervisor).id());
    }

    @Nested
    class An_anonymous_survey {

        @Test
        void says_nothing_while_it_runs_and_the_mean_with_its_interval_afterwards() {
            var team = people(6, Relation.NONE, "一组");
            var survey = opened("h04-employees", Occasion.EMPLOYEES, true, team);
            answerAll(survey, team.subList(0, 3), "3");
            answerAll(survey, team.subList(3, 6), "5");
            assertThat(results.of(survey.id()).state()).isEqualTo(Results.State.RUNNING);
            var line = closed(survey).whole().line("overall");
            assertThat(line.counts())
                    .containsEntry("3", 3)
                    .containsEntry("5", 3)
                    .containsEntry("4", 0);
            assertThat(line.mean().value()).isEqualTo(4);
            // 4 ± t(5; 0.975) · s/√n = 2.5706 · 1.0954/2.4495
            assertThat(line.mean().low()).isCloseTo(2.8504, within(0.0001));
            assertThat(line.favourable().share()).isEqualTo(0.5);
        }

        @Test
        void is_not_shown_where_fewer_than_the_minimum_answered() {
            var team = people(8, Relation.NONE, "一组");
            var survey = opened("h04-employees", Occasion.EMPLOYEES, true, team);
            answerAll(survey, team.subList(0, 4), "3");
            assertThat(closed(survey).state()).isEqualTo(Results.State.TOO_FEW);
        }

        @Test
        void keeps_no_name_no_time_and_no_trace_of_a_small_part_beside_an_answer() {
            var large = people(6, Relation.NONE, "一组");
            var small = people(2, Relation.NONE, "财务组");
            var survey = opened("h04-employees", Occasion.EMPLOYEES, true, large, small);
            answerAll(survey, large, "4");
            answerAll(survey, small, "2");
            var rows = sheets(survey);
            assertThat(rows).allSatisfy(row -> assertThat(row).doesNotContainKeys("at", "answered_at"));
            assertThat(rows).extracting(row -> row.get("staff_id")).containsOnlyNulls();
            assertThat(rows).extracting(row -> row.get("part")).doesNotContain("财务组");
            // Ids made in order of time would tell who answered when.
            assertThat(rows).extracting(row -> ((UUID) row.get("id")).version()).containsOnly(4);
        }

        @Test
        void forgets_at_its_end_in_which_transaction_each_answer_came() {
            var team = people(5, Relation.NONE, "一组");
            var survey = opened("h04-employees", Occasion.EMPLOYEES, true, team);
            answerAll(survey, team, "4");
            closed(survey);
            assertThat(jdbc.sql("select distinct xmin::text from survey.sheet where survey_id = :id")
                            .param("id", survey.id())
                            .query(String.class)
                            .list())
                    .hasSize(1);
        }

        @Test
        void does_not_show_a_part_that_could_be_worked_out_from_the_rest() {
            var one = people(7, Relation.NONE, "一组");
            var two = people(6, Relation.NONE, "二组");
            var three = people(6, Relation.NONE, "三组");
            var survey = opened("h04-employees", Occasion.EMPLOYEES, true, one, two, three);
            answerAll(survey, one, "4");
            answerAll(survey, two, "5");
            answerAll(survey, three.subList(0, 2), "1");
            assertThat(closed(survey).parts())
                    .extracting(Results.Part::names)
                    .containsExactly(Set.of(), Set.of("一组"), Set.of("二组", "三组"));
        }

        @Test
        void hides_a_branch_that_few_took_in_every_part() {
            var one = people(6, Relation.NONE, "一组");
            var two = people(6, Relation.NONE, "二组");
            var survey = opened("h04-employees", Occasion.EMPLOYEES, true, one, two);
            var leaving = Map.of("stay", List.of("yes"), "why", List.of("pay"));
            one.forEach(each -> answer(survey, each.staffId(), "3", leaving));
            answer(survey, two.getFirst().staffId(), "3", leaving);
            answerAll(survey, two.subList(1, 6), "4");
            var parts = closed(survey).parts();
            assertThat(parts.getFirst().line("why").hidden()).isFalse();
            assertThat(parts.stream().skip(1)).allMatch(part -> part.line("why").hidden());
            assertThat(parts.stream().skip(1))
                    .noneMatch(part -> part.line("overall").hidden());
        }
    }

    @Test
    void of_a_review_self_and_leader_stand_apart_and_few_subordinates_are_shown_with_the_peers() {
        var self = people(1, Relation.SELF, "");
        var leader = people(1, Relation.LEADER, "");
        var peers = people(6, Relation.PEER, "PEER");
        var subordinates = people(3, Relation.SUBORDINATE, "SUBORDINATE");
        var survey = opened("r360", Occasion.REVIEW, true, self, leader, peers, subordinates);
        answerAll(survey, self, "5");
        answerAll(survey, leader, "3");
        answerAll(survey, peers, "4");
        answerAll(survey, subordinates, "2");
        var found = closed(survey);
        assertThat(found.parts())
                .extracting(Results.Part::relation)
                .containsExactly(Relation.NONE, Relation.SELF, Relation.LEADER);
        assertThat(found.whole().people()).isEqualTo(9);
        assertThat(sheets(survey)).extracting(row -> row.get("relation")).doesNotContain("SUBORDINATE", "PEER");
    }

    @Test
    void a_questionnaire_that_was_asked_keeps_its_words_and_the_change_is_a_new_edition() {
        var id = writing.add("own-" + Ids.next(), Occasion.OTHER, edition("合适吗"), supervisor)
                .orElseThrow();
        assertThat(writing.write(id, edition("合适不合适"), supervisor)).isEqualTo(1);
        var code = questionnaires.require(id).code();
        var survey = opened(code, Occasion.OTHER, false, people(1, Relation.NONE, ""));
        assertThat(writing.write(id, edition("节奏合适吗"), supervisor)).isEqualTo(2);
        assertThat(surveys.require(survey.id())
                        .questionnaire()
                        .questions()
                        .getFirst()
                        .chinese())
                .isEqualTo("合适不合适");
        assertThat(questionnaires.require(id).questions().getFirst().chinese()).isEqualTo("节奏合适吗");
    }

    @Test
    void the_ready_made_questionnaires_are_sound_and_whole_in_both_languages() {
        var shelf = new ArrayList<>(StarterQuestionnaires.shelf().questionnaires());
        assertThat(shelf).hasSize(8);
        assertThat(shelf).allSatisfy(line -> {
            assertThat(line.words().faults().any()).isFalse();
            assertThat(line.words().questions())
                    .noneMatch(question -> question.english().isBlank())
                    .allSatisfy(question -> assertThat(question.choices())
                            .noneMatch(choice -> choice.english().isBlank()));
        });
        assertThat(starter.load(supervisor)).isZero();
    }

    private static NewEdition edition(String words) {
        var question = new Question("q1", Question.Kind.SCALE, words, "", true, 5, List.of(), null, "");
        return new NewEdition("节奏", "", "", "", "", List.of(question));
    }

    private List<Map<String, Object>> sheets(Survey survey) {
        return jdbc.sql("select * from survey.sheet where survey_id = :id")
                .param("id", survey.id())
                .query()
                .listOfRows();
    }
}
