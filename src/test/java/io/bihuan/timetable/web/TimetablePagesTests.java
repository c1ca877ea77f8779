package io.bihuan.timetable.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.Hours;
import io.bihuan.course.Method;
import io.bihuan.database.Ids;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import io.bihuan.plan.ApprovalDesk;
import io.bihuan.plan.Drafting;
import io.bihuan.plan.NewItem;
import io.bihuan.plan.PlanDesk;
import io.bihuan.plan.PlanLists;
import io.bihuan.plan.PlanPeriod;
import io.bihuan.resource.NewRoom;
import io.bihuan.resource.Rooms;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class TimetablePagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PlanDesk plans;

    @Autowired
    ApprovalDesk approvals;

    @Autowired
    PlanLists lists;

    @Autowired
    Rooms rooms;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    Clock clock;

    private SignedIn supervisor = Signed.person(Ids.next(), Role.SUPERVISOR);
    private UUID plan = Ids.next();
    private UUID learner = Ids.next();

    @BeforeEach
    void a_plan_with_a_line_for_two() {
        var branch = organisation.branch("分中心 " + Ids.next(), Ids.next());
        var team = organisation.team(branch, "前台组", Ids.next());
        var one = hire(team, "林晓雯");
        var teacher = hire(team, "李慧敏");
        var login = "li" + Math.abs(teacher.hashCode());
        people.openAccount(teacher, login, "Mei-Yi-Ye-2026-ok", Set.of(Role.SUPERVISOR), Ids.next());
        supervisor = new SignedIn(teacher, teacher, login, "李慧敏", Set.of(Role.SUPERVISOR), branch);
        learner = one;
        var next = YearMonth.from(LocalDate.now(clock)).plusMonths(1);
        plan = ((Drafting.Begun) plans.draft(PlanPeriod.of(next), supervisor)).planId();
        addLine("停电应急");
    }

    private void addLine(String topic) {
        var next = YearMonth.from(LocalDate.now(clock)).plusMonths(1);
        plans.add(
                plan,
                new NewItem(
                        null,
                        topic,
                        List.of(),
                        List.of(learner),
                        supervisor.staffId(),
                        next.atDay(5),
                        next.atDay(20),
                        BigDecimal.ONE,
                        Method.TALK,
                        false,
                        "上月停电"));
    }

    private UUID hire(UUID team, String name) {
        return people.hire(
                new NewStaff("N" + Ids.next(), name, team, "客服专员", "初级", LocalDate.of(2026, 1, 5), null), Ids.next());
    }

    private String page(String path) {
        var answer = mvc.get().uri(path).with(Signed.as(supervisor)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private void post(String path) {
        assertThat(mvc.post().uri(path).with(csrf()).with(Signed.as(supervisor)).exchange())
                .hasStatus3xxRedirection();
    }

    @Test
    void without_a_room_the_page_says_where_to_add_one() {
        post("/plans/" + plan + "/timetable");

        assertThat(page("/plans/" + plan + "/timetable")).contains("还没有日期", "排日期", "培训资源");
        assertThat(lists.require(plan, supervisor).items().getFirst().occurrences())
                .isEmpty();
    }

    @Test
    void a_search_runs_as_work_and_its_dates_stand_in_the_month() {
        rooms.add(new NewRoom("培训室 A", 10, "投影", Hours.parse("09:00-12:00, 13:30-18:00")), supervisor);

        post("/plans/" + plan + "/timetable");

        await().atMost(Duration.ofSeconds(60))
                .until(() -> !lists.require(plan, supervisor)
                        .items()
                        .getFirst()
                        .occurrences()
                        .isEmpty());
        assertThat(page("/plans/" + plan + "/timetable")).contains("停电应急", "培训室 A", "李慧敏", "1 人");
        var date =
                lists.require(plan, supervisor).items().getFirst().occurrences().getFirst();
        assertThat(page("/plans/dates/" + date.id())).contains("林晓雯", "固定", "换时间、场地或讲师");
        assertThat(page("/plans/" + plan)).contains("日期安排", date.from().toString());
    }

    @Test
    void rooms_are_kept_on_their_page_and_a_wrong_one_comes_back_as_typed() {
        assertThat(mvc.post()
                        .uri("/resources/rooms")
                        .param("name", "大教室")
                        .param("seats", "很多")
                        .param("hours", "九点到五点")
                        .with(csrf())
                        .with(Signed.as(supervisor)))
                .hasStatus(422)
                .bodyText()
                .contains("很多", "九点到五点", "座位写 1 到", "09:00-12:00");
        assertThat(mvc.post()
                        .uri("/resources/rooms")
                        .param("name", "大教室")
                        .param("seats", "40")
                        .param("hours", "09:00-17:00")
                        .with(csrf())
                        .with(Signed.as(supervisor))
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(page("/resources")).contains("大教室", "40", "09:00-17:00");
    }

    @Test
    void a_decision_on_a_plan_that_was_changed_meanwhile_says_what_changed_and_keeps_the_reason() {
        approvals.submit(plan, supervisor);
        var seen = lists.require(plan, supervisor).edition();
        approvals.withdraw(plan, supervisor);
        plans.drop(lists.require(plan, supervisor).items().getFirst().id());
        addLine("消防演练");
        approvals.submit(plan, supervisor);
        var director = Signed.person(Ids.next(), Role.DIRECTOR);

        assertThat(mvc.post()
                        .uri("/plans/" + plan + "/return")
                        .param("edition", String.valueOf(seen))
                        .param("reason", "缺少停电应急的考核")
                        .with(csrf())
                        .with(Signed.as(director)))
                .hasStatus(422)
                .bodyText()
                .contains("你打开之后", "缺少停电应急的考核", "消防演练", "新增", "取消");
    }

    @Test
    void roll_out_dates_follow_one_another_and_come_back_as_typed_where_they_do_not() {
        var period = lists.require(plan, supervisor).period();
        assertThat(mvc.post()
                        .uri("/plans/" + plan + "/rollout")
                        .param("day0", period.first().plusDays(9).toString())
                        .param("day1", period.first().plusDays(3).toString())
                        .with(csrf())
                        .with(Signed.as(supervisor)))
                .hasStatus(422)
                .bodyText()
                .contains("不能早于前面的步骤", period.first().plusDays(9).toString());
        assertThat(mvc.post()
                        .uri("/plans/" + plan + "/rollout")
                        .param("day0", period.first().plusDays(2).toString())
                        .param("day1", period.first().plusDays(6).toString())
                        .with(csrf())
                        .with(Signed.as(supervisor))
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(page("/plans/" + plan + "/rollout"))
                .contains("试点", period.first().plusDays(6).toString());
    }

    @Test
    void an_agent_does_not_see_the_pool() {
        assertThat(mvc.get().uri("/resources").with(Signed.as(Role.AGENT))).hasStatus(403);
    }
}
