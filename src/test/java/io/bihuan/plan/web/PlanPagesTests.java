package io.bihuan.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.MovableClock;
import io.bihuan.course.Method;
import io.bihuan.course.StarterCourses;
import io.bihuan.database.Ids;
import io.bihuan.plan.ApprovalDesk;
import io.bihuan.plan.Decision;
import io.bihuan.plan.Drafting;
import io.bihuan.plan.NewItem;
import io.bihuan.plan.PlanDesk;
import io.bihuan.plan.PlanLists;
import io.bihuan.plan.PlanPeriod;
import io.bihuan.plan.PlanState;
import io.bihuan.plan.Withdrawal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class PlanPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PlanDesk desk;

    @Autowired
    ApprovalDesk approvals;

    @Autowired
    StarterCourses starter;

    @Autowired
    PlanLists lists;

    @Autowired
    PlanObligations owed;

    @Autowired
    MovableClock clock;

    private final UUID branch = Ids.next();
    private final SignedIn supervisor = person(Role.SUPERVISOR);
    private final SignedIn director = person(Role.DIRECTOR);

    private SignedIn person(Role role) {
        var id = Ids.next();
        return new SignedIn(id, id, "page-" + id, "周主管", Set.of(role), branch);
    }

    @BeforeEach
    void courses() {
        starter.load(Ids.next());
    }

    private UUID drafted() {
        return ((Drafting.Begun) desk.draftNextMonth(supervisor)).planId();
    }

    private UUID handedIn() {
        var next = YearMonth.from(LocalDate.now(clock)).plusMonths(1);
        var plan = ((Drafting.Begun) desk.draft(PlanPeriod.of(next), supervisor)).planId();
        desk.add(plan, line("<script>alert(1)</script>消防演练"));
        approvals.submit(plan, supervisor);
        return plan;
    }

    private NewItem line(String topic) {
        var next = YearMonth.from(LocalDate.now(clock)).plusMonths(1);
        return new NewItem(
                null,
                topic,
                List.of(),
                List.of(),
                supervisor.staffId(),
                next.atDay(3),
                next.atDay(5),
                BigDecimal.ONE,
                Method.DRILL,
                true,
                "上级要求");
    }

    @Test
    void the_list_shows_what_is_due_and_offers_to_draft_it() {
        assertThat(mvc.get().uri("/plans").with(Signed.as(supervisor)))
                .hasStatusOk()
                .bodyText()
                .contains("起草", "拟定", "P-05");
        assertThat(mvc.get().uri("/plans?lang=en").with(Signed.as(supervisor)))
                .hasStatusOk()
                .bodyText()
                .contains("Drafting and approval");
    }

    @Test
    void drafting_leads_to_a_plan_whose_lines_say_why() {
        var next = YearMonth.from(LocalDate.now(clock)).plusMonths(1);

        var answer = mvc.post()
                .uri("/plans")
                .param("kind", "MONTHLY")
                .param("period", next.toString())
                .param("rules", "true")
                .with(csrf())
                .with(Signed.as(supervisor))
                .exchange();

        assertThat(answer).hasStatus3xxRedirection();
        assertThat(mvc.get()
                        .uri(String.valueOf(answer.getResponse().getRedirectedUrl()))
                        .with(Signed.as(supervisor)))
                .hasStatusOk()
                .bodyText()
                .contains("P-02", "P-04", "还没有办过", "提交审批");
    }

    @Test
    void a_period_that_is_none_is_refused_in_words() {
        assertThat(mvc.post()
                        .uri("/plans")
                        .param("kind", "MONTHLY")
                        .param("period", "soon")
                        .with(csrf())
                        .with(Signed.as(supervisor)))
                .hasRedirectedUrl("/plans")
                .flash()
                .containsKey("toast");
    }

    @Test
    void the_number_beside_plans_says_what_waits_for_each() {
        var november = Instant.parse("2026-11-20T02:00:00Z");
        clock.at(november, () -> {
            assertThat(owed.waitingFor(supervisor))
                    .as("this month, the next, the year")
                    .isEqualTo(3);
            assertThat(owed.waitingFor(director)).isZero();

            handedIn();

            assertThat(owed.waitingFor(supervisor)).isEqualTo(2);
            assertThat(owed.waitingFor(director)).isEqualTo(1);
            assertThat(owed.waitingFor(person(Role.AGENT))).isZero();
            return true;
        });
    }

    @Nested
    class A_plan_that_was_handed_in {

        @Test
        void and_changed_while_it_was_being_read_is_not_approved_unseen_and_says_what_changed() {
            var plan = handedIn();
            approvals.withdraw(plan, supervisor);
            desk.add(plan, line("客诉升级演练"));
            approvals.submit(plan, supervisor);

            assertThat(mvc.post()
                            .uri("/plans/" + plan + "/approval")
                            .param("edition", "2")
                            .with(csrf())
                            .with(Signed.as(director)))
                    .hasStatus(422)
                    .bodyText()
                    .contains("客诉升级演练");
            assertThat(lists.require(plan).status()).isEqualTo(PlanState.SUBMITTED);
        }

        @Test
        void and_is_taken_back_at_the_moment_of_its_approval_ends_as_the_one_or_the_other() throws Exception {
            var plan = handedIn();
            try (var threads = Executors.newFixedThreadPool(2)) {
                var approving = threads.submit(() -> approvals.approve(plan, director));
                var withdrawing = threads.submit(() -> approvals.withdraw(plan, supervisor));
                var approved = approving.get() instanceof Decision.Decided;

                assertThat(withdrawing.get() instanceof Withdrawal.Withdrawn).isNotEqualTo(approved);
                assertThat(lists.require(plan).status()).isEqualTo(approved ? PlanState.APPROVED : PlanState.DRAFT);
            }
        }

        @Test
        void is_approved_by_the_director() {
            var plan = handedIn();

            assertThat(mvc.get().uri("/plans/" + plan).with(Signed.as(director)))
                    .bodyText()
                    .contains("批准", "退回")
                    .doesNotContain("<script>alert");
            assertThat(mvc.post()
                            .uri("/plans/" + plan + "/approval")
                            .param("edition", "2")
                            .with(csrf())
                            .with(Signed.as(director)))
                    .hasRedirectedUrl("/plans/" + plan);
            assertThat(mvc.get().uri("/plans/" + plan).with(Signed.as(director)))
                    .bodyText()
                    .contains("已批准");
        }

        @Test
        void approved_by_one_who_may_not_gets_a_clear_answer_and_stays_as_it_is() {
            var plan = handedIn();

            assertThat(mvc.post()
                            .uri("/plans/" + plan + "/approval")
                            .param("edition", "2")
                            .with(csrf())
                            .with(Signed.as(supervisor)))
                    .hasRedirectedUrl("/plans/" + plan)
                    .flash()
                    .containsKey("toast");
            assertThat(mvc.get().uri("/plans/" + plan).with(Signed.as(supervisor)))
                    .bodyText()
                    .contains("待审批");
            assertThat(mvc.post()
                            .uri("/plans/" + plan + "/approval")
                            .param("edition", "2")
                            .with(csrf())
                            .with(Signed.as(Role.AGENT)))
                    .hasStatus(403);
        }

        @Test
        void is_not_returned_without_a_reason_and_the_form_comes_back() {
            assertThat(mvc.post()
                            .uri("/plans/" + handedIn() + "/return")
                            .param("edition", "2")
                            .param("reason", " ")
                            .with(csrf())
                            .with(Signed.as(director)))
                    .hasStatus(422)
                    .bodyText()
                    .contains("退回要写理由");
        }
    }

    @Test
    void a_line_with_bad_input_comes_back_with_everything_typed() {
        var plan = drafted();

        assertThat(mvc.post()
                        .uri("/plans/" + plan + "/items")
                        .param("topic", "夜班交接<b>")
                        .param("hours", "很久")
                        .param("from", "2020-01-01")
                        .param("until", "")
                        .param("method", "TALK")
                        .with(csrf())
                        .with(Signed.as(supervisor)))
                .hasStatus(422)
                .bodyText()
                .contains("夜班交接&lt;b", "很久", "课时要写大于 0 的数", "请选日期");
    }

    @Test
    void another_branch_does_not_see_it() {
        var stranger = new SignedIn(Ids.next(), Ids.next(), "x", "外人", Set.of(Role.DIRECTOR), Ids.next());

        assertThat(mvc.get().uri("/plans/" + drafted()).with(Signed.as(stranger)))
                .hasStatus(404);
    }

    @Test
    void it_prints_as_pdf_excel_and_word() {
        var plan = drafted();

        assertThat(mvc.get().uri("/plans/" + plan + "/form?format=pdf").with(Signed.as(supervisor)))
                .hasStatusOk()
                .hasContentType("application/pdf");
        assertThat(mvc.get().uri("/plans/" + plan + "/form?format=xlsx").with(Signed.as(supervisor)))
                .hasStatusOk();
        assertThat(mvc.get()
                        .uri("/plans/" + plan + "/form?format=docx&blank=true")
                        .with(Signed.as(supervisor)))
                .hasStatusOk();
    }

    @Test
    void what_is_owed_stands_on_the_page_of_today() {
        assertThat(mvc.get().uri("/today").with(Signed.as(supervisor)))
                .hasStatusOk()
                .bodyText()
                .contains("拟定", "去拟定");
        handedIn();
        assertThat(mvc.get().uri("/today").with(Signed.as(director))).bodyText().contains("去审批");
    }
}
