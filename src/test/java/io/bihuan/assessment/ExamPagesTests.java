package io.bihuan.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.database.Ids;
import io.bihuan.exchange.StarterQuestions;
import io.bihuan.paper.PaperDesk;
import io.bihuan.paper.PaperMaking;
import io.bihuan.paper.PaperPlan;
import io.bihuan.practical.StarterScenarios;
import io.bihuan.question.QuestionLists;
import io.bihuan.question.QuestionStatus;
import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class ExamPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    StarterQuestions starter;

    @Autowired
    StarterScenarios scenes;

    @Autowired
    QuestionLists questions;

    @Autowired
    PaperDesk papers;

    @Autowired
    ExamDesk exams;

    @Autowired
    Clock clock;

    private final UUID examiner = Ids.next();
    private final UUID candidate = Ids.next();
    private final Cookie browser = new Cookie("device", UUID.randomUUID().toString());

    @BeforeEach
    void the_bank_has_its_starter_questions() {
        starter.load(examiner);
        scenes.load(examiner);
    }

    @Test
    void a_bank_that_has_the_starter_questions_takes_none_of_them_again() {
        assertThat(starter.load(examiner)).isZero();
    }

    private ExamId exam() {
        return exam(Reveal.AT_ONCE);
    }

    private ExamId exam(Reveal reveal) {
        var plan = new PaperPlan.Drawn(List.of(
                new PaperPlan.Part("greeting", null, null, 3, BigDecimal.TEN),
                new PaperPlan.Part(null, null, null, 7, BigDecimal.TEN)));
        var paper = ((PaperMaking.Made) papers.make("上岗理论卷", plan, examiner)).paperId();
        var now = clock.instant();
        var exam = new NewExam(
                "上岗理论考核 " + Ids.next(),
                paper,
                now.minusSeconds(60),
                now.plus(Duration.ofHours(2)),
                60,
                null,
                reveal,
                null,
                null,
                List.of(candidate));
        return ((Scheduling.Scheduled) exams.schedule(exam, examiner)).id();
    }

    private String begin(ExamId exam) {
        var started = mvc.post()
                .uri("/exams/" + exam + "/sittings")
                .cookie(browser)
                .with(Signed.as(Signed.person(candidate, Role.TRAINEE)))
                .with(csrf())
                .exchange();
        var address = started.getResponse().getRedirectedUrl();
        assertThat(address).startsWith("/sittings/");
        return String.valueOf(address);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult answer(String sitting, int item, String json) {
        return mvc.put()
                .uri(sitting + "/answers/" + item)
                .cookie(browser)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(Signed.as(Signed.person(candidate, Role.TRAINEE)))
                .with(csrf())
                .exchange();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult see(String address, Role... roles) {
        return mvc.get()
                .uri(address)
                .cookie(browser)
                .with(Signed.as(Signed.person(candidate, roles)))
                .exchange();
    }

    @Test
    void the_paper_shows_the_questions_and_nothing_of_what_is_right() {
        var page = see(begin(exam()), Role.TRAINEE);
        assertThat(page).hasStatusOk();
        assertThat(page)
                .bodyText()
                .contains("第 10 题")
                .doesNotContain("解析", "share", "\"right\"", "feedback", "explanation");
    }

    @Test
    void an_answer_is_saved_and_stands_in_the_paper_again() {
        var sitting = begin(exam());
        assertThat(answer(sitting, 0, "{\"seq\":1,\"given\":[\"0\"]}"))
                .hasStatusOk()
                .bodyText()
                .contains("SAVED", "已保存");
        assertThat(see(sitting, Role.TRAINEE)).bodyText().contains("已答 1 / 10 题");
    }

    @Test
    void another_device_must_be_chosen_before_it_is_answered_on() {
        var sitting = begin(exam());
        var elsewhere = mvc.get()
                .uri(sitting)
                .with(Signed.as(Signed.person(candidate, Role.TRAINEE)))
                .exchange();
        assertThat(elsewhere).hasStatusOk().bodyText().contains("在这台设备上继续");
    }

    @Test
    void the_result_explains_what_was_wrong_and_a_late_answer_is_refused() {
        var sitting = begin(exam());
        assertThat(mvc.post()
                        .uri(sitting + "/submission")
                        .with(Signed.as(Signed.person(candidate, Role.TRAINEE)))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(see(sitting, Role.TRAINEE)).hasStatusOk().bodyText().contains("不合格", "正确答案", "能力点得分率");
        assertThat(answer(sitting, 0, "{\"seq\":1,\"given\":[\"0\"]}"))
                .hasStatus(410)
                .bodyText()
                .contains("交卷");
    }

    @Test
    void while_others_still_sit_only_those_who_hold_the_exam_see_what_is_right() {
        var sitting = begin(exam(Reveal.AFTER_CLOSE));
        mvc.post()
                .uri(sitting + "/submission")
                .with(Signed.as(Signed.person(candidate, Role.TRAINEE)))
                .with(csrf())
                .exchange();
        assertThat(see(sitting, Role.TRAINEE)).bodyText().doesNotContain("正确答案");
        assertThat(mvc.get().uri(sitting).with(Signed.as(Role.TEAM_LEADER)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("正确答案");
        assertThat(mvc.get().uri(sitting).with(Signed.as(Role.SUPERVISOR)))
                .hasStatusOk()
                .bodyText()
                .contains("正确答案");
    }

    @Test
    void a_result_stays_within_its_branch() {
        var sitting = begin(exam());
        mvc.post()
                .uri(sitting + "/submission")
                .with(Signed.as(Signed.person(candidate, Role.TRAINEE)))
                .with(csrf())
                .exchange();
        var elsewhere = Ids.next();
        var leader = new SignedIn(Ids.next(), Ids.next(), "elsewhere", "外店组长", Set.of(Role.TEAM_LEADER), elsewhere);
        assertThat(mvc.get().uri(sitting).with(Signed.as(leader))).hasStatus(404);
    }

    @Test
    void nobody_else_sees_a_running_paper() {
        var sitting = begin(exam());
        assertThat(mvc.get().uri(sitting).with(Signed.as(Role.TRAINEE))).hasStatus(404);
        assertThat(mvc.get().uri(sitting).with(Signed.as(Role.EXAMINER))).hasStatus(404);
    }

    @Test
    void the_invigilator_sees_who_is_at_work() {
        var exam = exam();
        begin(exam);
        assertThat(see("/exams/" + exam + "/hall", Role.EXAMINER))
                .hasStatusOk()
                .bodyText()
                .contains("答题中", "全场延时");
        assertThat(see("/exams/" + exam, Role.TRAINEE)).hasStatus(403);
    }

    @Test
    void every_page_of_exams_opens() {
        exam();
        for (var address : List.of(
                "/exams",
                "/exams/new",
                "/me/exams",
                "/questions",
                "/questions/new?kind=FILL_IN",
                "/questions/new?kind=MULTIPLE",
                "/questions/import",
                "/practicals",
                "/practicals/new",
                "/scenarios/new",
                "/certificates",
                "/certificates?shelf=EXPIRING",
                "/certificates?shelf=SUSPENDED",
                "/certificates?shelf=PAST",
                "/me/certificates",
                "/verify",
                "/verify/AAAA-BBBB-CCCC")) {
            assertThat(see(address, Role.SUPERVISOR)).as(address).hasStatusOk();
        }
        var one = questions
                .find(new QuestionLists.Search("闭环", "culture", null, QuestionStatus.ACTIVE, null), null, 1)
                .getFirst();
        assertThat(see("/questions/" + one.id(), Role.SUPERVISOR)).hasStatusOk();
        assertThat(see("/questions/" + one.id() + "/edit", Role.SUPERVISOR)).hasStatusOk();
    }

    @Test
    void an_exam_says_how_far_its_papers_lie_apart() {
        assertThat(see("/exams/" + exam(), Role.EXAMINER))
                .hasStatusOk()
                .bodyText()
                .contains("试卷之间", "难度相当");
    }

    @Test
    void a_gift_file_cut_in_half_shows_its_good_questions_and_the_line_where_it_breaks() {
        var file = new MockMultipartFile(
                "file",
                "试题.gift",
                "text/plain",
                "甲题 {T}\n\n乙题 {\n=对\n~错".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var page = mvc.post()
                .uri("/questions/import")
                .multipart()
                .file(file)
                .param("format", "gift")
                .param("area", "empathy")
                .with(Signed.as(Role.EXAMINER))
                .with(csrf())
                .exchange();
        assertThat(page).hasStatusOk().bodyText().contains("可以导入 1 题", "第 3 行的左花括号", "整个文件都不导入");
    }

    @Test
    void programs_read_questions_page_by_page() {
        var page = see("/api/v1/questions?area=greeting&limit=2", Role.EXAMINER);
        assertThat(page)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.questions.length()")
                .isEqualTo(2);
        assertThat(page).bodyJson().extractingPath("$.next").isNotNull();
        assertThat(mvc.post()
                        .uri("/api/v1/questions:import?format=rtf")
                        .content("x")
                        .with(Signed.as(Role.EXAMINER)))
                .hasStatus(400);
    }
}
