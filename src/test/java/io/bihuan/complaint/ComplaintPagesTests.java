package io.bihuan.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.people.Organisation;
import io.bihuan.people.People;
import io.bihuan.people.PeopleDesk;
import io.bihuan.task.Department;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class ComplaintPagesTests {

    @Autowired
    ComplaintDesk desk;

    @Autowired
    RemedyLinks links;

    @Autowired
    Complaints complaints;

    @Autowired
    StageRecords stageRecords;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    People members;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    House house;
    SignedIn agent;
    SignedIn supervisor;

    @BeforeEach
    void house() {
        house = new House(organisation, people);
        agent = Signed.person(house.agent, Role.AGENT);
        supervisor = Signed.person(house.supervisor, Role.SUPERVISOR);
    }

    @Test
    void a_complaint_is_registered_by_hand_and_shown_with_its_clock() {
        assertThat(mvc.get().uri("/complaints/new").with(Signed.as(agent))).hasStatusOk();
        var sent = mvc.post()
                .uri("/complaints/new")
                .with(Signed.as(agent))
                .with(csrf())
                .param("name", "王建国")
                .param("category", "safety.appliance")
                .param("severity", "S1")
                .param("claim", "120,000")
                .param("safety", "true")
                .param("description", "热水器漏电 <script>alert(1)</script>")
                .exchange();
        assertThat(sent).hasStatus3xxRedirection();
        var address = String.valueOf(sent.getResponse().getRedirectedUrl());
        assertThat(mvc.get().uri(address).with(Signed.as(supervisor)))
                .hasStatusOk()
                .bodyText()
                .contains("安全隐患", "确认收到", "受理")
                .doesNotContain("<script>alert");
        assertThat(mvc.get().uri(address + "?lang=en").with(Signed.as(supervisor)))
                .bodyText()
                .contains("Acknowledge");
    }

    @Test
    void a_bad_form_comes_back_with_everything_typed() {
        assertThat(mvc.post()
                        .uri("/complaints/new")
                        .with(Signed.as(agent))
                        .with(csrf())
                        .param("description", "")
                        .param("wish", "我要换新机")
                        .param("claim", "很多"))
                .hasStatus(422)
                .bodyText()
                .contains("请写清发生了什么", "我要换新机", "很多", "请填写数字");
    }

    @Test
    void whoever_goes_on_too_early_reads_by_name_what_is_missing_and_keeps_what_they_typed() {
        var opened = opened("热水器漏水");
        desk.advance(opened.id(), Map.of(Field.CALMING, "已致歉"), house.agent);
        var steps = "/complaints/" + opened.number() + "/steps";
        assertThat(mvc.post()
                        .uri(steps)
                        .with(Signed.as(supervisor))
                        .with(csrf())
                        .param("FACTS", "接地件缺失"))
                .hasStatus(422)
                .bodyText()
                .contains("还差：证据、责任方、原因、投诉是否成立", "接地件缺失", "请写明证据");
        assertThat(mvc.post()
                        .uri(steps + "?lang=en")
                        .with(Signed.as(supervisor))
                        .with(csrf())
                        .param("FACTS", "接地件缺失"))
                .hasStatus(422)
                .bodyText()
                .contains("Still missing: Evidence");
    }

    @Test
    void an_archive_that_comes_too_early_names_the_task_that_is_open() {
        var opened = opened("热水器漏水");
        jdbc.sql("update complaint.complaint set stage = 'ARCHIVE' where id = :id")
                .param("id", opened.id().value())
                .update();
        desk.ask(opened.id(), Department.TECHNICAL, "查安装记录", "", house.supervisor);
        assertThat(mvc.post()
                        .uri("/complaints/" + opened.number() + "/steps")
                        .with(Signed.as(supervisor))
                        .with(csrf())
                        .param("SUMMARY", "装反了")
                        .param("PREVENTION", "安装拍照")
                        .param("AREA", "complaint.verify"))
                .hasStatus(422)
                .bodyText()
                .contains("查安装记录", "装反了", "安装拍照");
    }

    @Test
    void similar_cases_are_those_of_the_readers_branch() {
        var here = members.require(house.agent).branchId();
        var there = new House(organisation, people);
        var category = "telecom";
        var ours = archived(house, category);
        var theirs = archived(there, category);
        var address = "/complaints/" + of(category, opened("热水器漏水")).number();
        var local = new SignedIn(house.supervisor, house.supervisor, "local", "高敏", Set.of(Role.SUPERVISOR), here);

        assertThat(mvc.get().uri(address).with(Signed.as(local)))
                .hasStatusOk()
                .bodyText()
                .contains(ours)
                .doesNotContain(theirs);
        assertThat(mvc.get().uri(address).with(Signed.as(supervisor)))
                .bodyText()
                .contains(ours, theirs);
    }

    /** Of a complaint that has run its way; what matters here is only that it is in the archive. */
    private String archived(House of, String category) {
        var opened = (Opening.Opened) desk.open(of.complaint(null, false, "热水器漏水"), of.agent);
        jdbc.sql("update complaint.complaint set closed_at = opened_at, stage = 'ARCHIVE' where id = :id")
                .param("id", opened.id().value())
                .update();
        return of(category, opened).number();
    }

    private Opening.Opened of(String category, Opening.Opened opened) {
        jdbc.sql("update complaint.complaint set category = :category where id = :id")
                .param("category", category)
                .param("id", opened.id().value())
                .update();
        return opened;
    }

    @Test
    void the_board_shows_every_view_of_open_complaints() {
        var opened = opened("热水器打不着火，等了三天");
        for (var show : new String[] {"all", "mine", "risk", "overdue", "closed"}) {
            assertThat(mvc.get().uri("/complaints?show=" + show).with(Signed.as(agent)))
                    .hasStatusOk();
        }
        assertThat(mvc.get().uri("/complaints?show=mine").with(Signed.as(agent)))
                .bodyText()
                .contains(opened.number());
    }

    @Test
    void a_stage_is_left_from_its_page_and_only_by_its_role() {
        var opened = opened("热水器打不着火");
        var steps = "/complaints/" + opened.number() + "/steps";
        assertThat(mvc.post().uri(steps).with(Signed.as(agent)).with(csrf()).param("CALMING", ""))
                .hasStatus(422)
                .bodyText()
                .contains("请写明怎样安抚了客户");
        assertThat(mvc.post().uri(steps).with(Signed.as(agent)).with(csrf()).param("CALMING", "已致歉"))
                .hasStatus3xxRedirection();
        assertThat(mvc.post().uri(steps).with(Signed.as(agent)).with(csrf()).param("FACTS", "我来核实"))
                .hasStatus3xxRedirection();
        assertThat(complaints.require(opened.id()).progress().stage()).isEqualTo(Stage.VERIFICATION);
        desk.advance(opened.id(), House.verified(), house.supervisor);
        assertThat(mvc.post()
                        .uri(steps)
                        .with(Signed.as(supervisor))
                        .with(csrf())
                        .param("REMEDIES", "EXCHANGE", "REFUND")
                        .param("AMOUNT", "380")
                        .param("WORDS", "11 月 24 日 18:00 前送到新机。"))
                .hasStatus3xxRedirection();
        assertThat(stageRecords.of(opened.id()).remedies()).containsExactly(Remedy.REFUND, Remedy.EXCHANGE);
    }

    @Test
    void the_papers_come_as_pdf_excel_and_word() {
        var opened = opened("热水器打不着火");
        for (var paper : new String[] {"process", "report", "remedy"}) {
            for (var format : new String[] {"pdf", "xlsx", "docx"}) {
                assertThat(mvc.get()
                                .uri("/complaints/" + opened.number() + "/papers/" + paper + "?format=" + format)
                                .with(Signed.as(supervisor)))
                        .hasStatusOk();
            }
        }
    }

    @Test
    void the_customer_answers_without_signing_in() {
        var opened = opened("热水器打不着火");
        desk.advance(opened.id(), Map.of(Field.CALMING, "已致歉"), house.agent);
        desk.advance(opened.id(), House.verified(), house.supervisor);
        desk.advance(
                opened.id(),
                Map.of(Field.REMEDIES, "EXCHANGE", Field.WORDS, "11 月 24 日 18:00 前送到新机。"),
                house.supervisor);
        assertThat(mvc.post()
                        .uri("/complaints/" + opened.number() + "/links")
                        .with(Signed.as(agent))
                        .with(csrf()))
                .hasStatus3xxRedirection()
                .flash()
                .containsKey("link");
        var token = links.issue(opened.id(), house.agent).token();
        assertThat(mvc.get().uri("/remedies/" + token)).hasStatusOk().bodyText().contains("11 月 24 日");
        assertThat(answer(token, "accept", "name", "")).hasStatus(422);
        assertThat(answer(token, "accept", "name", "王建国"))
                .hasStatus(422)
                .bodyText()
                .contains("请在框内签名", "王建国");
        assertThat(answer(token, "ask", "question", "旧机谁来拆？")).hasStatus3xxRedirection();
        assertThat(mvc.post()
                        .uri("/remedies/" + token)
                        .with(csrf())
                        .param("answer", "accept")
                        .param("name", "王建国")
                        .param("signature", RemedyLinkTests.drawn()))
                .hasStatusOk()
                .bodyText()
                .contains("谢谢您的确认");
        assertThat(mvc.get().uri("/remedies/" + token))
                .hasStatus(410)
                .bodyText()
                .contains("您已经接受了这个方案");
        assertThat(mvc.get().uri("/remedies/guessed")).hasStatus(404).bodyText().contains("没有这个链接");
        assertThat(mvc.get()
                        .uri("/complaints/" + opened.number() + "/signature")
                        .with(Signed.as(agent)))
                .hasStatusOk()
                .hasContentType(MediaType.IMAGE_PNG);
        assertThat(mvc.get()
                        .uri("/complaints/" + opened.number() + "/papers/remedy")
                        .with(Signed.as(agent)))
                .hasStatusOk();
        assertThat(mvc.get().uri("/complaints/" + opened.number()).with(Signed.as(agent)))
                .hasStatusOk()
                .bodyText()
                .contains("客户在线接受", "旧机谁来拆");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult answer(
            String token, String answer, String field, String value) {
        return mvc.post()
                .uri("/remedies/" + token)
                .with(csrf())
                .param("answer", answer)
                .param(field, value)
                .exchange();
    }

    @Test
    void the_papers_come_blank_to_be_filled_in_by_hand() {
        for (var paper : java.util.List.of("process", "report", "remedy")) {
            for (var format : java.util.List.of("pdf", "docx", "xlsx")) {
                assertThat(mvc.get()
                                .uri("/complaints/blank/" + paper + "?format=" + format)
                                .with(Signed.as(agent)))
                        .hasStatusOk();
            }
        }
    }

    @Test
    void links_cannot_be_tried_by_the_hundred() {
        var last = 0;
        for (var tried = 0; tried < 90 && last != 429; tried++) {
            last = mvc.get()
                    .uri("/remedies/guess-" + tried)
                    .with(request -> {
                        request.setRemoteAddr("203.0.113.77");
                        return request;
                    })
                    .exchange()
                    .getResponse()
                    .getStatus();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void other_systems_hand_in_and_follow() {
        var body = """
                {"customer": {"name": "李敏", "externalId": "%s"}, "category": "logistics.delay", "severity": "S4",
                 "claimAmount": 380, "description": "晚到两天", "wish": "补偿"}
                """.formatted(java.util.UUID.randomUUID());
        var sent = mvc.post()
                .uri("/api/v1/complaints")
                .with(Signed.as(agent))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
        assertThat(sent).hasStatus(201);
        var address = String.valueOf(sent.getResponse().getHeader("Location"));
        assertThat(mvc.get().uri(address).with(Signed.as(agent)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.stages[0].dueAt")
                .asString()
                .endsWith("+08:00");
        assertThat(mvc.post()
                        .uri("/api/v1/complaints")
                        .with(Signed.as(agent))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .hasStatus(422);
    }

    @Test
    void strangers_see_nothing() {
        assertThat(mvc.get().uri("/complaints/TS20260101-0001").with(Signed.as(agent)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/complaints").with(Signed.as(Role.EXAMINER))).hasStatus(403);
    }

    private Opening.Opened opened(String description) {
        return (Opening.Opened) desk.open(house.complaint(new BigDecimal("380"), false, description), house.agent);
    }
}
