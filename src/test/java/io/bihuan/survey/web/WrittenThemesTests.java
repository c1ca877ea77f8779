package io.bihuan.survey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.database.Ids;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import io.bihuan.survey.Questionnaires;
import io.bihuan.survey.StarterQuestionnaires;
import io.bihuan.survey.Survey;
import io.bihuan.survey.Surveys;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What people wrote to a survey, as its results show it. */
@SpringBootTest
@AutoConfigureMockMvc
class WrittenThemesTests {

    private static final List<String> WRITTEN = List.of(
            "希望多安排情景模拟练习",
            "实操练习的时间太少了",
            "希望讲师多带我们演练几遍",
            "培训内容太理论，多一些案例演练",
            "演练再多几次就好了",
            "多一点动手练习",
            "练习时间不够，多安排演练",
            "教室的<b>空调</b>太冷",
            "无");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    StarterQuestionnaires starter;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    Surveys surveys;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    private final SignedIn supervisor = Signed.person(Ids.next(), Role.SUPERVISOR);
    private final List<UUID> agents = new ArrayList<>();
    private UUID team = Ids.next();

    @BeforeEach
    void a_team_that_is_asked() {
        starter.load(Ids.next());
        var by = Ids.next();
        var branch = organisation.branch("分中心 " + Ids.next(), by);
        team = organisation.team(branch, "一组", by);
        WRITTEN.forEach(_ -> {
            var number = "T" + Ids.next().toString().substring(20);
            agents.add(people.hire(new NewStaff(number, "唐宁", team, "客服专员", "初级", LocalDate.of(2026, 3, 2), null), by));
        });
    }

    private Survey answered(List<String> written) {
        assertThat(mvc.post()
                        .uri("/surveys")
                        .param(
                                "questionnaire",
                                questionnaires
                                        .look("n05-during")
                                        .orElseThrow()
                                        .id()
                                        .toString())
                        .param("team", team.toString())
                        .param("closes", LocalDate.now().plusDays(5).toString())
                        .with(csrf())
                        .with(Signed.as(supervisor)))
                .hasStatus3xxRedirection();
        var survey = surveys.waitingFor(agents.getFirst()).getFirst();
        for (var i = 0; i < written.size(); i++) {
            assertThat(mvc.post()
                            .uri("/surveys/" + survey.id() + "/answer")
                            .param("a-pace", "4")
                            .param("a-useful", "5")
                            .param("a-practice", "3")
                            .param("a-mastery-standards", "4")
                            .param("a-use-restate", "4")
                            .param("a-change", written.get(i))
                            .with(csrf())
                            .with(Signed.as(Signed.person(agents.get(i), Role.AGENT))))
                    .hasStatus3xxRedirection();
        }
        assertThat(mvc.post()
                        .uri("/surveys/" + survey.id() + "/closing")
                        .with(csrf())
                        .with(Signed.as(supervisor)))
                .hasStatus3xxRedirection();
        return survey;
    }

    private String shown(Survey survey, RequestPostProcessor reader) throws Exception {
        return mvc.get()
                .uri("/surveys/" + survey.id())
                .with(reader)
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void many_who_say_the_same_are_a_theme_and_the_one_who_says_something_else_is_not_recognised() throws Exception {
        var survey = answered(WRITTEN);
        var page = shown(survey, Signed.as(supervisor));
        assertThat(page)
                .contains("8 人写了意见", "希望多安排情景模拟练习", "另有 1 人写“无”", "为了不让人认出是谁", "/needs/theme?")
                .doesNotContain("空调");
        for (var format : List.of("pdf", "docx", "xlsx")) {
            assertThat(mvc.get()
                            .uri("/surveys/" + survey.id() + "/sheet?format=" + format)
                            .with(Signed.as(supervisor)))
                    .hasStatusOk();
        }
        assertThat(shown(survey, Signed.as(Signed.person(Ids.next(), Role.DIRECTOR))))
                .contains("8 人写了意见")
                .doesNotContain("/needs/theme?");
    }

    @Test
    void with_too_few_words_everything_stands_as_it_was_written() throws Exception {
        assertThat(shown(answered(WRITTEN.subList(0, 6)), Signed.as(supervisor)))
                .contains("还归纳不出主题", "实操练习的时间太少了", "多一点动手练习");
    }
}
