package io.bihuan.yearplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.MovableClock;
import io.bihuan.course.Method;
import io.bihuan.course.StarterCourses;
import io.bihuan.database.Ids;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import io.bihuan.plan.ApprovalDesk;
import io.bihuan.plan.Decision;
import io.bihuan.plan.Drafting;
import io.bihuan.plan.NewItem;
import io.bihuan.plan.Plan;
import io.bihuan.plan.PlanDesk;
import io.bihuan.plan.PlanLists;
import io.bihuan.plan.PlanPeriod;
import io.bihuan.plan.Reason;
import io.bihuan.plan.Submission;
import io.bihuan.yearplan.YearTable.State;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class YearTablesTests {

    private static final PlanPeriod YEAR = PlanPeriod.ofYear(2028);
    private static final PlanPeriod JANUARY = PlanPeriod.of(YearMonth.of(2028, 1));
    private static final Instant DECEMBER_8 = Instant.parse("2027-12-08T02:00:00Z");

    @Autowired
    PlanDesk plans;

    @Autowired
    ApprovalDesk approvals;

    @Autowired
    PlanLists lists;

    @Autowired
    YearTables tables;

    @Autowired
    StarterCourses courses;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvcTester mvc;

    private SignedIn supervisor = Signed.person(Ids.next(), Role.SUPERVISOR);

    @BeforeEach
    void a_centre_with_a_supervisor() {
        courses.load(Ids.next());
        var branch = organisation.branch("物业管理处 " + Ids.next(), Ids.next());
        var team = organisation.team(branch, "前台组", Ids.next());
        var li = people.hire(
                new NewStaff("Y" + Ids.next(), "李慧敏", team, "客服主管", "初级", LocalDate.of(2026, 1, 5), null), Ids.next());
        supervisor = new SignedIn(li, li, "y-" + li, "李慧敏", Set.of(Role.SUPERVISOR), branch);
    }

    private <T> T on(Supplier<T> deed) {
        return clock.at(DECEMBER_8, deed);
    }

    private Plan approvedYear() {
        return on(() -> {
            var id = ((Drafting.Begun) plans.draftFromRules(YEAR, supervisor)).planId();
            plans.add(
                    id,
                    new NewItem(
                            null,
                            "停电应急",
                            List.of(),
                            List.of(),
                            supervisor.staffId(),
                            YEAR.first(),
                            YEAR.last(),
                            new BigDecimal("4"),
                            Method.DRILL,
                            false,
                            "去年停电两次",
                            List.of(1, 7)));
            assertThat(approvals.submit(id, supervisor)).isEqualTo(new Submission.Submitted());
            var director = new SignedIn(
                    Ids.next(), UUID.randomUUID(), "d", "高远", Set.of(Role.DIRECTOR), supervisor.branchId());
            assertThat(approvals.approve(id, director)).isEqualTo(new Decision.Decided());
            return lists.require(id, supervisor);
        });
    }

    @Test
    void a_year_drafted_from_the_rules_has_each_month_as_much_as_they_ask_for() {
        var table = tables.of(approvedYear(), false);

        assertThat(table.owed()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(table.wanting()).isZero();
        assertThat(table.lines())
                .allSatisfy(line -> assertThat(line.months())
                        .extracting(YearTable.Cell::state)
                        .containsAnyOf(State.WAITING)
                        .doesNotContain(State.SHORT));
    }

    @Test
    void a_month_takes_up_what_the_year_has_in_it_and_what_is_dropped_again_is_short() {
        var year = approvedYear();
        var month = on(() -> ((Drafting.Begun) plans.draftFromRules(JANUARY, supervisor)).planId());

        var drawn = lists.require(month, supervisor).items().stream()
                .filter(item -> item.reason().kind() == Reason.Kind.ANNUAL)
                .toList();
        assertThat(drawn).singleElement().satisfies(item -> {
            assertThat(item.topic()).isEqualTo("停电应急");
            assertThat(item.hours()).isEqualByComparingTo("2");
        });
        assertThat(tables.of(year, false).lines())
                .allSatisfy(line -> assertThat(line.months().getFirst().state())
                        .as(line.topic())
                        .isIn(State.TAKEN, State.NOTHING));
        assertThat(on(() -> plans.propose(month, supervisor)))
                .as("nothing is drawn twice")
                .isZero();

        on(() -> plans.drop(drawn.getFirst().id()));

        var table = tables.of(year, false);
        assertThat(table.shortMonths()).isEqualTo(1);
        var page = mvc.get()
                .uri("/plans/" + year.id() + "/months")
                .with(Signed.as(supervisor))
                .exchange();
        assertThat(page).hasStatusOk();
        assertThat(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("1 处月度计划没排够", "停电应急", "0/1", "频次都排够了");
    }

    @Test
    void the_form_of_a_yearly_line_takes_how_often_in_each_month_and_brings_back_what_it_cannot_read() {
        var id = on(() -> ((Drafting.Begun) plans.draft(YEAR, supervisor)).planId());
        var wrong = mvc.post()
                .uri("/plans/" + id + "/items")
                .param("topic", "防汛")
                .param("from", "2028-01-01")
                .param("until", "2028-12-31")
                .param("hours", "4")
                .param("method", "TALK")
                .param("times", "", "两次", "", "", "", "1", "", "", "", "", "", "")
                .with(csrf())
                .with(Signed.as(supervisor));
        assertThat(wrong).hasStatus(422).bodyText().contains("两次", "0 到 31");

        assertThat(mvc.post()
                        .uri("/plans/" + id + "/items")
                        .param("topic", "防汛")
                        .param("from", "2028-01-01")
                        .param("until", "2028-12-31")
                        .param("hours", "4")
                        .param("method", "TALK")
                        .param("times", "", "", "", "", "2", "1", "", "", "", "", "", "")
                        .with(csrf())
                        .with(Signed.as(supervisor))
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(lists.require(id, supervisor).items())
                .singleElement()
                .satisfies(item -> assertThat(item.months()).containsExactly(5, 5, 6));
    }
}
