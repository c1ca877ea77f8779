package io.bihuan.career.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.MovableClock;
import io.bihuan.career.DevelopmentDesk;
import io.bihuan.career.DevelopmentLists;
import io.bihuan.career.PlanStep;
import io.bihuan.career.PromotionLists;
import io.bihuan.database.Ids;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The ladder, a promotion and a development plan through their pages. */
@SpringBootTest
@AutoConfigureMockMvc
class CareerPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PromotionLists promotions;

    @Autowired
    DevelopmentLists plans;

    @Autowired
    DevelopmentDesk desk;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    MovableClock clock;

    private UUID branch = Ids.next();
    private SignedIn supervisor = signed(Ids.next(), Role.SUPERVISOR);
    private SignedIn director = supervisor;
    private SignedIn head = supervisor;

    @BeforeEach
    void a_supervisor_of_four_years() {
        branch = organisation.branch("分中心 " + Ids.next(), Ids.next());
        supervisor = signed(hire("许志远", "主管级", 10), Role.SUPERVISOR);
        director = signed(hire("高建明", "经理级", 80), Role.DIRECTOR);
        head = signed(hire("李<b>慧敏", "主管级", 48), Role.SUPERVISOR);
    }

    private UUID hire(String name, String grade, int months) {
        var number = "W" + Ids.next().toString().substring(20);
        var joined = LocalDate.now(clock).minusMonths(months);
        return people.hire(new NewStaff(number, name, branch, "客服主管", grade, joined, null), Ids.next());
    }

    private SignedIn signed(UUID id, Role role) {
        return new SignedIn(id, id, "t-" + id, "测试员", Set.of(role), branch);
    }

    @Test
    void from_the_board_to_another_grade() {
        assertThat(mvc.get().uri("/careers").with(Signed.as(supervisor)))
                .hasStatusOk()
                .bodyText()
                .contains("李&lt;b&gt;慧敏", "主管级 → 经理级", "够条件");
        assertThat(mvc.post()
                        .uri("/careers/people/" + head.staffId() + "/promotions")
                        .param("grade", "经理级")
                        .param("post", "总裁")
                        .param("reason", "两年投诉率下降一半")
                        .with(csrf())
                        .with(Signed.as(supervisor)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("两年投诉率下降一半", "请选一个岗位");
        assertThat(mvc.post()
                        .uri("/careers/people/" + head.staffId() + "/promotions")
                        .param("grade", "经理级")
                        .param("post", "中心经理")
                        .param("reason", "两年投诉率下降一半")
                        .with(csrf())
                        .with(Signed.as(supervisor)))
                .hasStatus3xxRedirection();
        var one = promotions.openOf(head.staffId()).orElseThrow();
        assertThat(mvc.get().uri("/me/career").with(Signed.as(head)))
                .hasStatusOk()
                .bodyText()
                .contains("待决定");
        assertThat(mvc.post()
                        .uri("/promotions/" + one.id() + "/approval")
                        .param("on", LocalDate.now(clock).minusDays(1).toString())
                        .param("words", "条件齐全")
                        .with(csrf())
                        .with(Signed.as(director)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("条件齐全", "生效日期已经过去");
        assertThat(mvc.post()
                        .uri("/promotions/" + one.id() + "/approval")
                        .param("on", LocalDate.now(clock).toString())
                        .param("words", "条件齐全")
                        .with(csrf())
                        .with(Signed.as(director)))
                .hasStatus3xxRedirection();
        for (var format : Set.of("pdf", "docx", "xlsx")) {
            assertThat(mvc.get()
                            .uri("/promotions/" + one.id() + "/sheet?blank=true&format=" + format)
                            .with(Signed.as(head)))
                    .hasStatusOk();
        }
        assertThat(mvc.get().uri("/promotions/" + one.id() + "?lang=en").with(Signed.as(director)))
                .hasStatusOk()
                .bodyText()
                .contains("In force", "Management");
    }

    @Test
    void a_leader_sees_their_unit_and_nobody_sees_another_branch() {
        var other = organisation.branch("分中心 " + Ids.next(), Ids.next());
        var stranger = new SignedIn(Ids.next(), Ids.next(), "s", "外人", Set.of(Role.SUPERVISOR), other);
        assertThat(mvc.get().uri("/careers/people/" + head.staffId()).with(Signed.as(stranger)))
                .hasStatus(HttpStatus.NOT_FOUND);
        var leader = signed(Ids.next(), Role.TEAM_LEADER);
        assertThat(mvc.get().uri("/careers/people/" + head.staffId()).with(Signed.as(leader)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/careers").with(Signed.as(Role.AGENT))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void a_plan_is_written_signed_by_both_and_reviewed_after_half_a_year() {
        var year = LocalDate.now(clock).getYear();
        var at = "/careers/people/" + head.staffId() + "/plans/" + year;
        assertThat(mvc.post()
                        .uri(at)
                        .param("goals", "带好新主管")
                        .param("what", "每月跟一次晨会", "")
                        .param("due", "", "")
                        .with(csrf())
                        .with(Signed.as(head)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("带好新主管", "每月跟一次晨会", "第 1 件要写明做什么和完成日期");
        assertThat(mvc.post()
                        .uri(at)
                        .param("goals", "带好新主管")
                        .param("what", "每月跟一次晨会", "讲一次投诉案例课")
                        .param("due", year + "-06-30", year + "-11-30")
                        .with(csrf())
                        .with(Signed.as(head)))
                .hasStatus3xxRedirection();
        var plan = plans.of(head.staffId()).getFirst();
        assertThat(desk.sign(plan.id(), head)).isEqualTo(PlanStep.DONE);
        assertThat(desk.review(plan.id(), "还没签", supervisor)).isEqualTo(PlanStep.NOT_AGREED);
        assertThat(desk.sign(plan.id(), supervisor)).isEqualTo(PlanStep.DONE);
        var spring = LocalDate.of(year, 3, 1).atTime(LocalTime.NOON).atZone(clock.getZone());
        assertThat(clock.at(spring.toInstant(), () -> desk.review(plan.id(), "太早", supervisor)))
                .isEqualTo(PlanStep.TOO_SOON);
        var summer = LocalDate.of(year, 7, 2).atTime(LocalTime.NOON).atZone(clock.getZone());
        assertThat(clock.at(summer.toInstant(), () -> desk.review(plan.id(), "晨会已跟六次", supervisor)))
                .isEqualTo(PlanStep.DONE);
        assertThat(desk.confirmReview(plan.id(), head)).isEqualTo(PlanStep.DONE);
        assertThat(mvc.get().uri("/careers/plans/" + plan.id()).with(Signed.as(head)))
                .hasStatusOk()
                .bodyText()
                .contains("已回顾", "晨会已跟六次", "讲一次投诉案例课");
        assertThat(mvc.get().uri("/careers/plans/" + plan.id() + "/sheet").with(Signed.as(supervisor)))
                .hasStatusOk();
        assertThat(mvc.get().uri("/careers/plans?shelf=NONE").with(Signed.as(supervisor)))
                .hasStatusOk()
                .bodyText()
                .contains("许志远", "还没有计划")
                .doesNotContain("李&lt;b&gt;慧敏");
    }

    @Test
    void what_is_written_anew_is_signed_anew_and_what_is_done_stays_done() {
        var year = LocalDate.now(clock).getYear();
        var at = "/careers/people/" + head.staffId() + "/plans/" + year;
        var form = mvc.post()
                .uri(at)
                .param("what", "讲一次投诉案例课", "")
                .param("due", year + "-11-30", "")
                .with(csrf())
                .with(Signed.as(head));
        assertThat(form.param("goals", "第一稿")).hasStatus3xxRedirection();
        var first = plans.of(head.staffId()).getFirst();
        desk.sign(first.id(), head);
        desk.done(first.id(), first.actions().getFirst().id(), head);
        assertThat(mvc.post()
                        .uri(at)
                        .param("goals", "第二稿")
                        .param("what", "讲一次投诉案例课", "带一名新主管")
                        .param("due", year + "-11-30", year + "-12-20")
                        .with(csrf())
                        .with(Signed.as(supervisor)))
                .hasStatus3xxRedirection();
        var second = plans.of(head.staffId()).getFirst();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.personSignedAt()).isNull();
        assertThat(second.actions())
                .filteredOn(action -> action.doneOn() != null)
                .hasSize(1);
    }
}
