package io.bihuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bihuan.access.Accounts;
import io.bihuan.access.Role;
import io.bihuan.assessment.ExamDesk;
import io.bihuan.assessment.NewExam;
import io.bihuan.assessment.Reveal;
import io.bihuan.database.Ids;
import io.bihuan.exchange.StarterQuestions;
import io.bihuan.paper.PaperDesk;
import io.bihuan.paper.PaperMaking;
import io.bihuan.paper.PaperPlan;
import io.bihuan.question.QuestionKind;
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
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A candidate at a real browser: answers, loses the connection, goes on, hands in. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SittingAnExamTests {

    private static final String PASSWORD = "Kaoshi-2026-ok";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    StarterQuestions starter;

    @Autowired
    PaperDesk papers;

    @Autowired
    ExamDesk exams;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final UUID candidate = Ids.next();
    private final String login = "kaosheng-" + candidate.toString().substring(24);

    @BeforeEach
    void somebody_is_invited() {
        accounts.open(login, PASSWORD, candidate, "周可", Set.of(Role.TRAINEE), null);
        starter.load(candidate);
        var plan = new PaperPlan.Drawn(List.of(
                new PaperPlan.Part(null, QuestionKind.SINGLE, null, 4, BigDecimal.TEN),
                new PaperPlan.Part(null, QuestionKind.MULTIPLE, null, 2, BigDecimal.TEN),
                new PaperPlan.Part(null, QuestionKind.TRUE_FALSE, null, 2, BigDecimal.TEN),
                new PaperPlan.Part(null, QuestionKind.FILL_IN, null, 2, BigDecimal.TEN)));
        var paper = ((PaperMaking.Made) papers.make("上岗理论卷", plan, candidate)).paperId();
        var now = clock.instant();
        exams.schedule(
                new NewExam(
                        "在线客服上岗理论考核",
                        paper,
                        now.minusSeconds(60),
                        now.plus(Duration.ofHours(2)),
                        60,
                        null,
                        Reveal.AT_ONCE,
                        null,
                        null,
                        List.of(candidate)),
                candidate);
    }

    private String address() {
        return "http://localhost:" + port;
    }

    private Visitor begin(Visitor visitor) {
        visitor.signIn(login, PASSWORD).open("/me/exams");
        visitor.page.click("button[data-opens^=begin-]");
        visitor.page.click("dialog[open] button.primary");
        visitor.page.waitForSelector("#exam");
        return visitor;
    }

    private int kept() {
        return jdbc.sql("""
                        select count(*)
                          from assessment.answer
                          join assessment.sitting on sitting.id = sitting_id
                         where staff_id = :staff
                        """).param("staff", candidate).query(Integer.class).single();
    }

    private static void answer(Visitor visitor) {
        var question = visitor.page.locator(".question:not([hidden])");
        var boxes = question.locator("label.answer");
        if (boxes.count() > 0) {
            boxes.first().click();
        } else if (question.locator("[data-moves]").count() > 0) {
            question.locator("[data-moves='1']").first().click();
        } else if (question.locator("select").count() > 0) {
            question.locator("select").first().selectOption("0");
        } else {
            question.locator("input").first().fill("十");
        }
    }

    @Test
    void answers_outlive_a_lost_connection_and_a_reload() {
        try (var visitor = begin(Visitor.atDesk(address()))) {
            answer(visitor);
            visitor.page.waitForSelector("#exam-saved:has-text('已保存')");
            assertThat(kept()).isEqualTo(1);

            visitor.page.context().setOffline(true);
            visitor.page.click(".question:not([hidden]) [data-step='1']");
            answer(visitor);
            visitor.page.waitForSelector("#exam-banner:has-text('网络断开了')");
            visitor.page.click(".question:not([hidden]) [data-step='1']");
            answer(visitor);
            assertThat(kept()).isEqualTo(1);

            visitor.page.context().setOffline(false);
            await().atMost(Duration.ofSeconds(20)).until(() -> kept() == 3);
            visitor.page.reload();
            assertThat(visitor.page.textContent("#exam-count")).contains("已答 3 / 10 题");
        }
    }

    @Test
    void handing_in_shows_the_result_at_once() {
        try (var visitor = begin(Visitor.atDesk(address()))) {
            for (var i = 0; i < 10; i++) {
                answer(visitor);
                if (i < 9) {
                    visitor.page.keyboard().press("Escape");
                    visitor.page.click(".question:not([hidden]) [data-step='1']");
                }
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> kept() == 10);
            visitor.picture("exam-paper");
            visitor.page.click("#exam-end");
            assertThat(visitor.page.textContent("#exam-sheet-text")).contains("全部题目都已作答");
            visitor.page.click("#exam-hand-in button.primary");
            visitor.page.waitForSelector("text=能力点得分率");
            visitor.picture("exam-result");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void a_phone_shows_the_paper_without_scrolling_sideways() {
        try (var visitor = begin(Visitor.onPhone(address()))) {
            visitor.picture("exam-phone");
            assertThat(visitor.scrollsSideways()).isFalse();
            assertThat(visitor.complaints()).isEmpty();
        }
    }
}
