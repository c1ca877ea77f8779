package io.bihuan.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.database.Ids;
import io.bihuan.question.Adding;
import io.bihuan.question.Blank;
import io.bihuan.question.Choice;
import io.bihuan.question.Content;
import io.bihuan.question.PartialCredit;
import io.bihuan.question.QuestionDesk;
import io.bihuan.question.QuestionDraft;
import io.bihuan.question.QuestionStatus;
import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
    Clock clock;

    private final UUID examiner = Ids.next();
    private final UUID candidate = Ids.next();
    private final Cookie browser = new Cookie("device", UUID.randomUUID().toString());
    private final String secret = "xietou" + UUID.randomUUID().toString().substring(0, 8);
    private final List<byte[]> sent = new ArrayList<>();
    private ExamId exam = new ExamId(examiner);
    private int asked;

    @BeforeEach
    void every_key_is_a_secret_word() {
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
                new Content.TrueFalse("判断 " + Ids.next(), true, secret + "g"),
                new Content.FillIn("填空 " + Ids.next(), List.of(Blank.of(secret + "h", secret + "i")), secret + "j"));
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
            for (var given : List.of("[\"0\"]", "[\"true\"]", "[\"甲\"]", "[]")) {
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
        // The result is there, the key is not: others may still be sitting.
        asks(get(sitting));
        asks(get("/me/exams"));
        nothingLeaked();
        assertThat(sent.stream().map(bytes -> new String(bytes, StandardCharsets.UTF_8)))
                .anyMatch(body -> body.contains("能力点得分率"));
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
