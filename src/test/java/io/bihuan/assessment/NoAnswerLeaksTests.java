package io.bihuan.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Permission;
import io.bihuan.access.Role;
import io.bihuan.database.Ids;
import io.bihuan.illustration.Illustrations;
import io.bihuan.illustration.Taking;
import io.bihuan.paper.PaperDesk;
import io.bihuan.paper.PaperMaking;
import io.bihuan.paper.PaperPlan;
import io.bihuan.question.Adding;
import io.bihuan.question.Blank;
import io.bihuan.question.Choice;
import io.bihuan.question.Content;
import io.bihuan.question.Pair;
import io.bihuan.question.Part;
import io.bihuan.question.PartialCredit;
import io.bihuan.question.QuestionDesk;
import io.bihuan.question.QuestionDraft;
import io.bihuan.question.QuestionStatus;
import io.bihuan.richtext.RichText;
import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/**
 * Nothing of what is right reaches a candidate's browser before marking: every byte of every answer they can get, head
 * and body, is searched for words that stand in nothing but keys, explanations and feedback.
 */
@SpringBootTest
@AutoConfigureMockMvc
class NoAnswerLeaksTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    QuestionDesk questions;

    @Autowired
    PaperDesk papers;

    @Autowired
    ExamDesk exams;

    @Autowired
    Illustrations illustrations;

    @Autowired
    Clock clock;

    private final UUID examiner = Ids.next();
    private final UUID candidate = Ids.next();
    private final Cookie browser = new Cookie("device", UUID.randomUUID().toString());
    private final String secret = "xietou" + UUID.randomUUID().toString().substring(0, 8);
    private final List<byte[]> sent = new ArrayList<>();
    private ExamId exam = new ExamId(examiner);
    private int asked;
    private UUID shown = examiner;
    private UUID hidden = examiner;

    private UUID picture(int colour) {
        var image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, secret.hashCode() & 0xffff | colour << 16);
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var taken = illustrations.take(new ByteArrayInputStream(out.toByteArray()), examiner, Permission.QUESTION_READ);
        return ((Taking.Taken) taken).id();
    }

    private int status(String address, UUID who) {
        return mvc.perform(get(address).cookie(browser).with(Signed.as(Signed.person(who, Role.TRAINEE, Role.AGENT))))
                .getResponse()
                .getStatus();
    }

    @BeforeEach
    void every_key_is_a_secret_word() {
        shown = picture(1);
        hidden = picture(2);
        var fifty = new BigDecimal("50");
        var contents = List.<Content>of(
                new Content.Single(
                        "单选 " + Ids.next(),
                        List.of(
                                new Choice("甲", BigDecimal.valueOf(100), secret + "a"),
                                new Choice("乙", BigDecimal.ZERO, secret + "b")),
                        secret + "c"),
                new Content.Multiple(
                        "多选 " + Ids.next(),
                        List.of(
                                new Choice("甲", fifty, secret + "d"),
                                new Choice("乙", fifty, ""),
                                new Choice("丙", BigDecimal.ZERO, secret + "e")),
                        PartialCredit.UNLESS_WRONG,
                        secret + "f"),
                new Content.TrueFalse(
                        "判断 " + RichText.picture(shown, "平面图") + " $x^2$" + Ids.next(),
                        true,
                        secret + "g" + RichText.picture(hidden, "答案图") + "$\\text{" + secret + "}$"),
                new Content.FillIn("填空 " + Ids.next(), List.of(Blank.of(secret + "h", secret + "i")), secret + "j"),
                new Content.Ordering(
                        "排序 " + Ids.next(), List.of("先", "中", "后"), PartialCredit.ALL_OR_NOTHING, secret + "k"),
                new Content.Matching(
                        "配对 " + Ids.next(),
                        List.of(new Pair("东", "日出"), new Pair("西", "日落")),
                        List.of("正午"),
                        PartialCredit.ALL_OR_NOTHING,
                        secret + "l"),
                new Content.ShortAnswer("简答 " + Ids.next(), secret + "m", List.of(secret + "n"), secret + "o"),
                new Content.Case(
                        "案例 " + Ids.next(),
                        List.of(
                                new Part(
                                        new Content.Single(
                                                "小题一",
                                                List.of(
                                                        new Choice("甲", BigDecimal.valueOf(100), secret + "p"),
                                                        new Choice("乙", BigDecimal.ZERO, secret + "q")),
                                                secret + "r"),
                                        1),
                                new Part(
                                        new Content.ShortAnswer(
                                                "小题二", secret + "s", List.of(secret + "t"), secret + "u"),
                                        1)),
                        secret + "v"));
        var chosen = new ArrayList<PaperPlan.Chosen>();
        for (var content : contents) {
            var added = questions.add(new QuestionDraft(content, "empathy", 3, "自编", QuestionStatus.ACTIVE), examiner);
            chosen.add(new PaperPlan.Chosen(((Adding.Added) added).id(), BigDecimal.TEN));
        }
        asked = chosen.size();
        var paper = ((PaperMaking.Made) papers.make("密卷", new PaperPlan.Fixed(chosen), examiner)).paperId();
        var now = clock.instant();
        exam = ((Scheduling.Scheduled) exams.schedule(
                        new NewExam(
                                "闭卷考试",
                                paper,
                                now.minusSeconds(60),
                                now.plus(Duration.ofHours(2)),
                                60,
                                null,
                                Reveal.AFTER_CLOSE,
                                null,
                                null,
                                List.of(candidate)),
                        examiner))
                .id();
    }

    private String asks(AbstractMockHttpServletRequestBuilder<?> request) {
        var response = mvc.perform(request.cookie(browser)
                        .with(Signed.as(Signed.person(candidate, Role.TRAINEE, Role.AGENT)))
                        .with(csrf()))
                .getResponse();
        sent.add(response.getContentAsByteArray());
        response.getHeaderNames()
                .forEach(name ->
                        response.getHeaders(name).forEach(value -> sent.add(value.getBytes(StandardCharsets.UTF_8))));
        return String.valueOf(response.getRedirectedUrl());
    }

    private void nothingLeaked() {
        assertThat(sent)
                .isNotEmpty()
                .allSatisfy(bytes ->
                        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain(secret));
    }

    @Test
    void not_one_byte_of_a_key_is_sent_while_the_exam_is_open() {
        asks(get("/today"));
        asks(get("/me/exams"));
        var sitting = asks(post("/exams/" + exam + "/sittings"));
        assertThat(sitting).startsWith("/sittings/");
        asks(get(sitting));
        for (var item = -1; item <= asked; item++) {
            for (var given :
                    List.of("[\"0\"]", "[\"true\"]", "[\"甲\"]", "[]", "[\"0\",\"1\",\"2\"]", "[\"0=0\",\"1=写\"]")) {
                asks(put(sitting + "/answers/" + item)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"seq\":" + (10 + item) + ",\"given\":" + given + "}"));
            }
        }
        asks(post(sitting + "/pulse"));
        asks(post(sitting + "/presence").param("what", "LEFT"));
        asks(post(sitting + "/device"));
        asks(get(sitting).header("Accept", MediaType.APPLICATION_JSON_VALUE));
        for (var closed : List.of(
                "/exams/" + exam, "/exams/" + exam + "/sheet", "/papers", "/questions", "/exams/" + exam + "/live")) {
            asks(get(closed));
        }
        asks(post(sitting + "/submission"));
        // Handed in, and waiting for whoever marks what was written; the key is still nobody's to see.
        asks(get(sitting));
        asks(get("/me/exams"));
        nothingLeaked();
        assertThat(sent.stream().map(bytes -> new String(bytes, StandardCharsets.UTF_8)))
                .anyMatch(body -> body.contains("正在阅卷"));
    }

    /** A picture of the paper is its candidate's as long as they sit; one of an explanation is nobody's before release. */
    @Test
    void a_picture_is_seen_by_whoever_may_see_the_question_and_no_sooner() {
        var sitting = asks(post("/exams/" + exam + "/sittings"));
        asks(get(sitting));
        assertThat(new String(sent.getLast(), StandardCharsets.UTF_8)).isNotEmpty();
        assertThat(status(sitting + "/pictures/" + shown, candidate)).isEqualTo(200);
        assertThat(status(sitting + "/pictures/" + hidden, candidate)).isEqualTo(404);
        assertThat(status(sitting + "/pictures/" + shown, Ids.next())).isEqualTo(404);
        for (var picture : List.of(shown, hidden)) {
            assertThat(status("/questions/pictures/" + picture, candidate)).isEqualTo(403);
            assertThat(status("/files/" + picture, candidate)).isEqualTo(404);
        }
        asks(post(sitting + "/submission"));
        assertThat(status(sitting + "/pictures/" + shown, candidate)).isEqualTo(404);
        assertThat(status(sitting + "/pictures/" + hidden, candidate)).isEqualTo(404);
        nothingLeaked();
        assertThat(sent).noneMatch(bytes -> new String(bytes, StandardCharsets.UTF_8).contains(hidden.toString()));
    }

    /** The places on the page are the candidate's own: the order in which steps lie there says nothing of the right one. */
    @Test
    void steps_and_right_sides_lie_as_chance_has_laid_them() {
        var first = new HashSet<String>();
        for (var i = 0; i < 12; i++) {
            var one = Ids.next();
            exams.invite(exam, List.of(one), examiner);
            var device = new Cookie("device", UUID.randomUUID().toString());
            var started = mvc.perform(post("/exams/" + exam + "/sittings")
                    .cookie(device)
                    .with(Signed.as(Signed.person(one, Role.TRAINEE)))
                    .with(csrf()));
            var page = new String(
                    mvc.perform(get(String.valueOf(started.getResponse().getRedirectedUrl()))
                                    .cookie(device)
                                    .with(Signed.as(Signed.person(one, Role.TRAINEE))))
                            .getResponse()
                            .getContentAsByteArray(),
                    StandardCharsets.UTF_8);
            var steps = page.substring(page.indexOf("data-laid"));
            first.add(java.util.stream.Stream.of("先", "中", "后")
                    .min(java.util.Comparator.comparing(step -> steps.indexOf("<span>" + step + "</span>")))
                    .orElseThrow());
        }
        assertThat(first).hasSizeGreaterThan(1);
    }

    private static AbstractMockHttpServletRequestBuilder<?> get(String address) {
        return org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(address);
    }

    private static AbstractMockHttpServletRequestBuilder<?> post(String address) {
        return org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(address);
    }

    private static AbstractMockHttpServletRequestBuilder<?> put(String address) {
        return org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put(address);
    }
}
