package io.bihuan.programme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.database.Ids;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import io.bihuan.programme.Enrolments;
import io.bihuan.programme.Programmes;
import io.bihuan.programme.StarterProgrammes;
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
class ProgrammePagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    StarterProgrammes starter;

    @Autowired
    Programmes programmes;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    private UUID norms = Ids.next();
    private UUID team = Ids.next();
    private UUID trainee = Ids.next();

    @BeforeEach
    void a_team_and_the_programmes() {
        starter.load(Ids.next());
        norms = programmes.look("n").orElseThrow().id();
        var by = Ids.next();
        var branch = organisation.branch("分中心 " + Ids.next(), by);
        team = organisation.team(organisation.department(branch, "客服部", by), "<b>一组</b>", by);
        var number = "P" + Ids.next().toString().substring(20);
        trainee = people.hire(new NewStaff(number, "唐宁", team, "客服专员", "见习", LocalDate.of(2026, 11, 2), null), by);
    }

    @Test
    void the_list_shows_each_programme_against_its_manual() {
        assertThat(mvc.get().uri("/programmes").with(Signed.as(Role.TRAINEE)))
                .hasStatusOk()
                .bodyText()
                .contains("2025 服务规范培训", "72 课时", "40%", "35%", "25%", "项数字符合手册")
                .doesNotContain("写一个方案");
        assertThat(mvc.get().uri("/programmes/" + norms + "?lang=en").with(Signed.as(Role.SUPERVISOR)))
                .hasStatusOk()
                .bodyText()
                .contains("Service norms 2025", "All kept", "N-01", "Put people on it");
    }

    @Test
    void a_team_is_put_on_it_and_each_finds_the_courses_on_their_learning_page() {
        assertThat(mvc.post()
                        .uri("/programmes/" + norms + "/enrolments")
                        .param("begins", "2026-11-16")
                        .param("team", team.toString())
                        .with(csrf())
                        .with(Signed.as(Role.SUPERVISOR)))
                .hasStatus3xxRedirection();
        var one = enrolments.of(trainee).getFirst().enrolment();

        assertThat(mvc.get().uri("/me/learning").with(Signed.as(Signed.person(trainee, Role.TRAINEE))))
                .hasStatusOk()
                .bodyText()
                .contains("核心服务标准与典型场景", "/enrolments/" + one.id());
        assertThat(mvc.get().uri("/enrolments/" + one.id()).with(Signed.as(Signed.person(trainee, Role.TRAINEE))))
                .hasStatusOk()
                .bodyText()
                .contains("唐宁", "综合考核", "0 / 72 课时");
        assertThat(mvc.get().uri("/enrolments/" + one.id()).with(Signed.as(Role.TRAINEE)))
                .hasStatus(404);
    }

    @Test
    void nobody_is_put_on_it_without_a_day_and_what_was_ticked_stays_ticked() {
        assertThat(mvc.post()
                        .uri("/programmes/" + norms + "/enrolments")
                        .param("begins", "下周一")
                        .param("people", trainee.toString())
                        .with(csrf())
                        .with(Signed.as(Role.SUPERVISOR)))
                .hasStatus(422)
                .bodyText()
                .contains("请选开始日", "value=\"" + trainee + "\" checked");
        assertThat(enrolments.of(trainee)).isEmpty();
    }

    @Test
    void a_programme_with_bad_input_comes_back_with_everything_typed() {
        assertThat(mvc.post()
                        .uri("/programmes")
                        .param("code", "大写 X")
                        .param("chinese", "试点<")
                        .param("days", "很久")
                        .param("course", UUID.randomUUID().toString())
                        .param("hours", "半天")
                        .param("part", "THEORY")
                        .param("teacher", "ANY")
                        .param("byDay", "1")
                        .with(csrf())
                        .with(Signed.as(Role.SUPERVISOR)))
                .hasStatus(422)
                .bodyText()
                .contains("试点&lt;", "半天", "很久", "代码只用小写字母");
    }

    @Test
    void the_sheet_comes_as_pdf_word_and_excel() {
        for (var format : new String[] {"pdf", "docx", "xlsx"}) {
            assertThat(mvc.get()
                            .uri("/programmes/" + norms + "/sheet?format=" + format)
                            .with(Signed.as(Role.SUPERVISOR)))
                    .hasStatusOk();
        }
    }

    @Test
    void a_trainee_puts_nobody_on_a_programme() {
        assertThat(mvc.post()
                        .uri("/programmes/" + norms + "/enrolments")
                        .with(csrf())
                        .with(Signed.as(Role.TRAINEE)))
                .hasStatus(403);
    }
}
