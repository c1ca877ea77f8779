package io.bihuan.selfstudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Permission;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.competence.Areas;
import io.bihuan.course.Block;
import io.bihuan.course.CourseDesk;
import io.bihuan.course.Method;
import io.bihuan.course.NewCourse;
import io.bihuan.database.Ids;
import io.bihuan.illustration.Illustrations;
import io.bihuan.illustration.Taking;
import io.bihuan.question.Arrangement;
import io.bihuan.question.Choice;
import io.bihuan.question.Content;
import io.bihuan.question.QuestionBank;
import io.bihuan.question.QuestionDesk;
import io.bihuan.question.QuestionDraft;
import io.bihuan.question.QuestionStatus;
import io.bihuan.richtext.RichText;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A course studied alone ends in a small test out of the bank. */
@SpringBootTest
@AutoConfigureMockMvc
class SelfStudyTests {

    private static final int ASKED = 8;

    @Autowired
    SelfTestDesk desk;

    @Autowired
    TestRows rows;

    @Autowired
    CourseDesk courses;

    @Autowired
    QuestionDesk questions;

    @Autowired
    QuestionBank bank;

    @Autowired
    Illustrations illustrations;

    @Autowired
    Areas areas;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private final SignedIn trainee = Signed.person(Ids.next(), Role.TRAINEE);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String area = "study." + mark;
    private UUID course = Ids.next();

    @BeforeEach
    void a_course_with_an_area_of_its_own() {
        var wider =
                areas.tree().stream().filter(each -> each.isTop()).findFirst().orElseThrow();
        jdbc.sql("insert into competence.area (id, code, parent, chinese, english, place) values (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), area, wider.code(), "自学 " + mark, "Study " + mark, 900)
                .update();
        var written = courses.add(
                new NewCourse(
                        "study-" + mark,
                        "OWN",
                        0,
                        "自学课 " + mark,
                        "",
                        "会答",
                        "",
                        false,
                        List.of(area),
                        List.of(new Block("一段", "", BigDecimal.ONE, Method.TALK))),
                Ids.next());
        course = ((CourseDesk.Writing.Written) written).courseId();
    }

    private void ask(int count) {
        IntStream.range(0, count)
                .forEach(number -> questions.add(
                        new QuestionDraft(
                                new Content.Single(
                                        "问 " + mark + "-" + number,
                                        List.of(
                                                Choice.of("对的 " + mark + number, true),
                                                Choice.of("错的甲 " + mark + number, false),
                                                Choice.of("错的乙 " + mark + number, false)),
                                        "因为 " + mark),
                                area,
                                2,
                                "",
                                QuestionStatus.ACTIVE),
                        Ids.next()));
    }

    private UUID begun() {
        return ((SelfTestDesk.Beginning.Begun) desk.begin(course, trainee)).testId();
    }

    /** Answers as they would be ticked on the page: so many right, the others wrong. */
    private Map<Integer, List<String>> answers(UUID test, int right) {
        var items = rows.items(test);
        var all = bank.all(items.stream().map(Item::question).toList());
        var answers = new HashMap<Integer, List<String>>();
        for (var item : items) {
            var content = all.get(item.question()).content();
            var wanted = item.place() < right ? "0" : "1";
            answers.put(item.place(), Arrangement.asShown(content, item.arrangement(), List.of(wanted)));
        }
        return answers;
    }

    private int evidence() {
        return jdbc.sql("select count(*) from competence.evidence where staff_id = ? and area_code = ?")
                .params(trainee.staffId(), area)
                .query(Integer.class)
                .single();
    }

    @Test
    void no_answer_is_sent_before_the_test_is_handed_in() {
        ask(10);
        var address = "/study/tests/" + begun();

        assertThat(mvc.get().uri(address).with(Signed.as(trainee)))
                .hasStatusOk()
                .bodyText()
                .contains("问 " + mark, "对的 " + mark, "共 " + ASKED + " 题")
                .doesNotContain("因为 " + mark, "正确答案");
        assertThat(mvc.post().uri(address).param("answer-0", "1").with(csrf()).with(Signed.as(trainee)))
                .hasRedirectedUrl(address);
        assertThat(mvc.get().uri(address).with(Signed.as(trainee)))
                .hasStatusOk()
                .bodyText()
                .contains("因为 " + mark, "正确答案", "没有作答");
    }

    @Test
    void leaving_it_does_not_exchange_the_questions() {
        ask(10);
        assertThat(begun()).isEqualTo(begun());
    }

    @Test
    void enough_right_answers_pass_it_and_speak_for_the_area_once_a_month() {
        ask(10);
        for (var round = 0; round < 2; round++) {
            var test = begun();
            desk.submit(test, answers(test, ASKED), trainee);
            assertThat(rows.of(test, trainee.staffId()).orElseThrow())
                    .satisfies(one -> assertThat(one.isPassed()).isTrue())
                    .satisfies(one -> assertThat(one.score()).isEqualByComparingTo("100"));
        }
        assertThat(evidence()).isEqualTo(1);
    }

    @Test
    void too_few_fail_it_and_are_held_against_nobody() {
        ask(10);
        var test = begun();
        desk.submit(test, answers(test, 2), trainee);

        assertThat(rows.of(test, trainee.staffId()).orElseThrow())
                .satisfies(one -> assertThat(one.isPassed()).isFalse())
                .satisfies(one -> assertThat(one.score()).isEqualByComparingTo("25"));
        assertThat(evidence()).isZero();
    }

    @Test
    void what_was_handed_in_stays_as_it_is() {
        ask(10);
        var test = begun();
        desk.submit(test, answers(test, 2), trainee);
        desk.submit(test, answers(test, ASKED), trainee);

        assertThat(rows.of(test, trainee.staffId()).orElseThrow().score()).isEqualByComparingTo("25");
    }

    @Test
    void is_nobody_elses() {
        ask(3);
        var address = "/study/tests/" + begun();
        assertThat(mvc.get().uri(address).with(Signed.as(Role.TRAINEE))).hasStatus(404);
        assertThat(mvc.post().uri(address).with(csrf()).with(Signed.as(Role.TRAINEE)))
                .hasStatus(404);
    }

    private UUID picture() throws IOException {
        var image = new BufferedImage(12, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, UUID.randomUUID().hashCode() & 0xffffff);
        image.setRGB(2, 2, UUID.randomUUID().hashCode() & 0xffffff);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return ((Taking.Taken) illustrations.take(
                        new ByteArrayInputStream(out.toByteArray()), Ids.next(), Permission.QUESTION_READ))
                .id();
    }

    private MvcTestResult seen(UUID test, UUID picture, SignedIn by) {
        return mvc.get()
                .uri("/study/tests/" + test + "/pictures/" + picture)
                .with(Signed.as(by))
                .exchange();
    }

    @Test
    void a_picture_of_the_answer_is_shown_once_it_is_handed_in_and_to_its_candidate_alone() throws IOException {
        var asked = picture();
        var explained = picture();
        var elsewhere = picture();
        questions.add(
                new QuestionDraft(
                        new Content.TrueFalse(
                                mark + RichText.picture(asked, "大厅"), true, RichText.picture(explained, "出口")),
                        area,
                        2,
                        "",
                        QuestionStatus.ACTIVE),
                Ids.next());
        var test = begun();

        assertThat(seen(test, asked, trainee)).hasStatusOk().hasContentType("image/png");
        assertThat(seen(test, explained, trainee)).hasStatus(404);
        desk.submit(test, Map.of(0, List.of("true")), trainee);
        assertThat(seen(test, asked, trainee)).hasStatusOk();
        assertThat(seen(test, explained, trainee)).hasStatusOk();

        assertThat(seen(test, elsewhere, trainee)).hasStatus(404);
        assertThat(seen(test, asked, Signed.person(Ids.next(), Role.TRAINEE))).hasStatus(404);
        assertThat(seen(test, asked, Signed.person(trainee.staffId(), Role.EXAMINER)))
                .hasStatus(403);
        assertThat(mvc.get().uri("/study/tests/" + test + "/pictures/" + asked).exchange())
                .hasStatus3xxRedirection();
    }

    @Test
    void a_course_without_reviewed_questions_says_so() {
        assertThat(desk.begin(course, trainee)).isEqualTo(new SelfTestDesk.Beginning.NoQuestions());
        assertThat(mvc.post().uri("/study/" + course + "/tests").with(csrf()).with(Signed.as(trainee)))
                .hasRedirectedUrl("/study/" + course);
    }

    @Test
    void leaders_see_how_everybody_did_and_the_list_shows_ones_own() {
        ask(10);
        var test = begun();
        desk.submit(test, answers(test, ASKED), trainee);

        assertThat(mvc.get().uri("/study/" + course).with(Signed.as(trainee)))
                .hasStatusOk()
                .bodyText()
                .contains("100 分")
                .doesNotContain("大家的小测");
        assertThat(mvc.get().uri("/study/" + course).with(Signed.as(Role.SUPERVISOR)))
                .hasStatusOk()
                .bodyText()
                .contains("大家的小测");
        assertThat(mvc.get().uri("/study").with(Signed.as(trainee))).hasStatusOk();
    }
}
