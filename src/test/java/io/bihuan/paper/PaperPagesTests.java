package io.bihuan.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.database.Ids;
import io.bihuan.exchange.StarterQuestions;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
class PaperPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    StarterQuestions starter;

    @Autowired
    PaperDesk papers;

    @Autowired
    PaperLists lists;

    @Autowired
    PaperPreview previews;

    private final UUID examiner = Ids.next();

    @BeforeEach
    void the_bank_has_its_starter_questions() {
        starter.load(examiner);
    }

    private MvcTestResult see(String address) {
        return mvc.get().uri(address).with(Signed.as(Role.EXAMINER)).exchange();
    }

    @Test
    void both_ways_of_making_a_paper_open() {
        assertThat(see("/papers/new")).hasStatusOk().bodyText().contains("按蓝图抽题", "题库够不够");
        assertThat(see("/papers/new?fixed=true")).hasStatusOk().bodyText().contains("逐题挑选");
    }

    private MvcTestResult retiring(UUID paper, Role role) {
        return mvc.post()
                .uri("/papers/" + paper + "/retirement")
                .with(Signed.as(role))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    @Test
    void a_paper_that_is_retired_is_offered_no_more_and_keeps_what_it_asks() {
        var plan = new PaperPlan.Drawn(List.of(new PaperPlan.Part("fire", null, null, 2, BigDecimal.TEN)));
        var paper = ((PaperMaking.Made) papers.make("旧卷", plan, examiner)).paperId();
        assertThat(lists.current()).extracting(PaperLists.Line::id).contains(paper);
        assertThat(see("/exams")).bodyText().contains("/papers/" + paper + "/retirement");
        assertThat(retiring(paper, Role.TRAINEE)).hasStatus(403);
        assertThat(retiring(paper, Role.EXAMINER)).hasStatus3xxRedirection();
        assertThat(retiring(Ids.next(), Role.EXAMINER)).hasStatus(404);
        assertThat(see("/exams")).bodyText().doesNotContain("/papers/" + paper + "/retirement");
        assertThat(lists.current()).extracting(PaperLists.Line::id).doesNotContain(paper);
        assertThat(lists.asking(paper).questions()).isEqualTo(2);
        assertThat(lists.asking(paper).missing()).isEmpty();
    }

    @Test
    void a_blueprint_the_bank_cannot_fill_says_what_is_missing() {
        var plan = new PaperPlan.Drawn(List.of(new PaperPlan.Part("fire", null, 5, 400, BigDecimal.ONE)));
        assertThat(papers.make("消防卷", plan, examiner)).isInstanceOfSatisfying(PaperMaking.Short.class, lack -> {
            assertThat(lack.missing())
                    .singleElement()
                    .extracting(PaperMaking.Missing::asked)
                    .isEqualTo(400);
        });
    }

    @Test
    void a_paper_prints_with_its_key() {
        var plan = new PaperPlan.Drawn(List.of(new PaperPlan.Part("fire", null, null, 3, BigDecimal.TEN)));
        var paper = ((PaperMaking.Made) papers.make("消防卷", plan, examiner)).paperId();
        var sheet = see("/papers/" + paper + "/sheet?key=true");
        assertThat(sheet).hasStatusOk().hasContentType(MediaType.APPLICATION_PDF);
        assertThat(sheet.getResponse().getContentAsByteArray()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void the_forms_of_a_paper_differ_and_each_keeps_its_key() {
        var plan = new PaperPlan.Drawn(List.of(new PaperPlan.Part(null, null, null, 20, BigDecimal.valueOf(5))));
        var paper = ((PaperMaking.Made) papers.make("两套卷", plan, examiner)).paperId();
        assertThat(previews.of(paper, 1)).isEqualTo(previews.of(paper, 1));
        var first = previews.of(paper, 0).lines().stream()
                .map(PaperPreview.Line::asked)
                .toList();
        assertThat(previews.of(paper, 1).lines())
                .extracting(PaperPreview.Line::asked)
                .doesNotContainAnyElementsOf(first);
    }

    @Test
    void a_blueprint_that_asks_too_much_comes_back_with_everything_typed() {
        var answer = mvc.post()
                .uri("/papers")
                .param("name", "很大的卷子")
                .param("fixed", "false")
                .param("parts[0].area", "fire")
                .param("parts[0].count", "150")
                .param("parts[0].points", "2")
                .with(Signed.as(Role.EXAMINER))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(422).bodyText().contains("很大的卷子", "第 1 部分要 150 题");
    }

    @Test
    void a_blueprint_is_told_while_it_is_typed_what_is_to_be_written() {
        var lacking = feasibility(
                "parts[0].area",
                "fire",
                "parts[0].count",
                "190",
                "parts[2].area",
                "fire",
                "parts[2].kind",
                "SINGLE",
                "parts[2].count",
                "5");
        assertThat(lacking)
                .hasStatusOk()
                .bodyText()
                .contains("第 1 部分", "第 3 部分", "合起来要 195 题", "/questions/new?kind=SINGLE&amp;area=fire")
                .doesNotContain("抽得齐");
        var even = feasibility("parts[0].count", "20", "parts[0].points", "5");
        assertThat(even).hasStatusOk().bodyText().contains("抽得齐", "难度相当", "试抽 30 份");
        assertThat(feasibility("parts[0].area", "fire"))
                .hasStatusOk()
                .bodyText()
                .contains("填上题数");
    }

    private MvcTestResult feasibility(String... typed) {
        var asked = mvc.post().uri("/papers/feasibility").param("fixed", "false");
        for (var i = 0; i < typed.length; i += 2) {
            asked = asked.param(typed[i], typed[i + 1]);
        }
        return asked.with(Signed.as(Role.EXAMINER)).with(csrf()).exchange();
    }

    @Test
    void more_rows_keep_what_was_typed() {
        var page = mvc.post()
                .uri("/papers/rows")
                .param("name", "分项很多的卷子")
                .param("fixed", "false")
                .param("parts[0].count", "3")
                .param("parts[1].count", "")
                .param("parts[2].count", "")
                .param("parts[3].count", "")
                .param("parts[4].count", "")
                .param("parts[5].count", "7")
                .with(Signed.as(Role.EXAMINER))
                .with(csrf())
                .exchange();
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("分项很多的卷子", "parts[9].count")
                .doesNotContain("parts[10]");
    }
}
