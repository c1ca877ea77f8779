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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class SurveyPagesTests {

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
    private UUID team = Ids.next();
    private UUID agent = Ids.next();

    @BeforeEach
    void a_team_and_the_questionnaires() {
        starter.load(Ids.next());
        var by = Ids.next();
        var branch = organisation.branch("分中心 " + Ids.next(), by);
        team = organisation.team(organisation.department(branch, "客服部", by), "<b>一组</b>", by);
        var number = "S" + Ids.next().toString().substring(20);
        agent = people.hire(new NewStaff(number, "唐宁", team, "客服专员", "初级", LocalDate.of(2026, 3, 2), null), by);
    }

    private String id(String code) {
        return questionnaires.look(code).orElseThrow().id().toString();
    }

    private Survey opened() {
        assertThat(mvc.post()
                        .uri("/surveys")
                        .param("questionnaire", id("n05-during"))
                        .param("about", "第二期")
                        .param("team", team.toString())
                        .param("closes", LocalDate.now().plusDays(5).toString())
                        .with(csrf())
                        .with(Signed.as(supervisor)))
                .hasStatus3xxRedirection();
        return surveys.waitingFor(agent).getFirst();
    }

    @Test
    void a_supervisor_asks_a_team_and_each_answers_on_one_page() {
        var survey = opened();
        var path = "/surveys/" + survey.id() + "/answer";
        var me = Signed.as(Signed.person(agent, Role.AGENT));
        assertThat(mvc.get().uri("/me/surveys").with(me))
                .hasStatusOk()
                .bodyText()
                .contains("训中反馈 · 第二期", path);
        assertThat(mvc.get().uri(path).with(me)).hasStatusOk().bodyText().contains("进度合适", "不足 5 人的结果不显示");

        assertThat(mvc.post().uri(path).param("a-pace", "4").with(csrf()).with(me))
                .hasStatus(422)
                .bodyText()
                .contains("这一题需要回答", "其他答案都还在", "value=\"4\" checked");
        assertThat(mvc.post()
                        .uri(path)
                        .param("a-pace", "4")
                        .param("a-useful", "5")
                        .param("a-practice", "3")
                        .param("a-mastery-standards", "4")
                        .param("a-use-restate", "4")
                        .param("a-change", "<script>多练</script>")
                        .with(csrf())
                        .with(me))
                .hasStatus3xxRedirection();
        assertThat(surveys.require(survey.id()).answered()).isEqualTo(1);
        assertThat(mvc.get().uri(path).with(me)).bodyText().contains("你已经答过");
    }

    @Test
    void results_are_for_those_who_ask_and_only_when_enough_have_answered() {
        var survey = opened();
        assertThat(mvc.get().uri("/surveys/" + survey.id()).with(Signed.as(supervisor)))
                .hasStatusOk()
                .bodyText()
                .contains("截止以后显示结果", "0/1 人");
        assertThat(mvc.get().uri("/surveys/" + survey.id()).with(Signed.as(Signed.person(agent, Role.AGENT))))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri("/surveys/" + survey.id() + "/closing")
                        .with(csrf())
                        .with(Signed.as(supervisor)))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/surveys/" + survey.id() + "?lang=en").with(Signed.as(supervisor)))
                .bodyText()
                .contains("Nobody has answered");
        var elsewhere =
                new SignedIn(Ids.next(), Ids.next(), "else", "外人", java.util.Set.of(Role.SUPERVISOR), Ids.next());
        assertThat(mvc.get().uri("/surveys/" + survey.id()).with(Signed.as(elsewhere)))
                .hasStatus(404);
    }

    @Test
    void what_is_missing_is_said_beside_its_field_and_nothing_typed_is_lost() {
        assertThat(mvc.post()
                        .uri("/surveys")
                        .param("questionnaire", id("r360"))
                        .param("about", "年中")
                        .param("closes", LocalDate.now().plusDays(5).toString())
                        .with(csrf())
                        .with(Signed.as(supervisor)))
                .hasStatus(422)
                .bodyText()
                .contains("请选出评价对象", "年中");
        assertThat(mvc.post()
                        .uri("/surveys")
                        .param("questionnaire", "x")
                        .param("closes", "2020-01-01")
                        .with(csrf())
                        .with(Signed.as(supervisor)))
                .hasStatus(422)
                .bodyText()
                .contains("请选一份问卷", "截止日期已经过去");
    }

    @Test
    void a_questionnaire_is_written_with_a_branch_and_comes_back_with_its_faults() {
        var post = mvc.post()
                .uri("/questionnaires")
                .param("chinese", "工位调查")
                .param("occasion", "OTHER")
                .param("code", "q1", "q2")
                .param("kind", "SINGLE", "TEXT")
                .param("words", "工位舒服吗", "哪里不舒服")
                .param("words-en", "", "")
                .param("choices", "舒服 | Yes\n不舒服 | No", "")
                .param("needed", "true", "true")
                .param("measures", "", "");
        assertThat(post.param("shown-if", "", "7=1").with(csrf()).with(Signed.as(supervisor)))
                .hasStatus(422)
                .bodyText()
                .contains("显示条件要指向前面的选择题", "哪里不舒服");
    }

    @Test
    void a_questionnaire_that_is_sound_is_kept_and_prints_blank() {
        assertThat(mvc.post()
                        .uri("/questionnaires")
                        .param("chinese", "工位调查")
                        .param("occasion", "OTHER")
                        .param("code", "q1", "q2")
                        .param("kind", "SINGLE", "TEXT")
                        .param("words", "工位舒服吗", "哪里不舒服")
                        .param("words-en", "", "")
                        .param("choices", "舒服 | Yes\n不舒服 | No", "")
                        .param("needed", "true", "true")
                        .param("shown-if", "", "1=2")
                        .param("measures", "", "")
                        .with(csrf())
                        .with(Signed.as(supervisor)))
                .hasStatus3xxRedirection();
        var written = questionnaires.all().stream()
                .filter(each -> each.chinese().equals("工位调查"))
                .findFirst()
                .orElseThrow();
        assertThat(written.questions().getLast().shownIf().answers()).containsExactly("c2");
        assertThat(mvc.get().uri("/questionnaires/" + written.id()).with(Signed.as(supervisor)))
                .hasStatusOk()
                .bodyText()
                .contains("舒服 | Yes", "1=2");
        for (var format : java.util.List.of("pdf", "docx", "xlsx")) {
            assertThat(mvc.get()
                            .uri("/questionnaires/" + written.id() + "/sheet?format=" + format)
                            .with(Signed.as(supervisor)))
                    .hasStatusOk();
        }
        assertThat(mvc.get().uri("/questionnaires").with(Signed.as(Role.AGENT))).hasStatus(403);
    }
}
