package io.bihuan.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.MovableClock;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notices;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.People;
import io.bihuan.people.PeopleDesk;
import io.bihuan.web.NotFound;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** From a proposal to another grade, or to a reason that stays. */
@SpringBootTest
@AutoConfigureMockMvc
class PromotionTests {

    @Autowired
    PromotionDesk desk;

    @Autowired
    PromotionLists lists;

    @Autowired
    CareerLists careers;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    People staff;

    @Autowired
    Notices notices;

    @Autowired
    MovableClock clock;

    private UUID branch = Ids.next();
    private SignedIn supervisor = somebodyElse();
    private SignedIn director = somebodyElse();
    private UUID head = Ids.next();

    private static SignedIn somebodyElse() {
        return new SignedIn(Ids.next(), Ids.next(), "x", "x", Set.of(Role.DIRECTOR), null);
    }

    @BeforeEach
    void a_supervisor_who_has_led_for_four_years() {
        var founder = Ids.next();
        branch = organisation.branch("分中心 " + Ids.next(), founder);
        supervisor = signed(hire("许志远", "主管级", 10), Role.SUPERVISOR);
        director = signed(hire("高建明", "经理级", 80), Role.DIRECTOR);
        head = hire("李慧敏", "主管级", 48);
    }

    private UUID hire(String name, String grade, int months) {
        var number = "C" + Ids.next().toString().substring(20);
        var joined = LocalDate.now(clock).minusMonths(months);
        return people.hire(new NewStaff(number, name, branch, "客服主管", grade, joined, null), Ids.next());
    }

    private SignedIn signed(UUID id, Role role) {
        return new SignedIn(id, id, "t-" + id, "测试员", Set.of(role), branch);
    }

    private UUID proposed() {
        var outcome = desk.propose(new NewPromotion(head, "经理级", "中心经理", "两年投诉率下降一半"), supervisor);
        assertThat(outcome).isInstanceOf(Proposing.Proposed.class);
        return ((Proposing.Proposed) outcome).id();
    }

    @Test
    void the_board_names_whoever_is_eligible_and_what_the_others_lack() {
        var board = careers.board(supervisor);
        assertThat(board.getFirst().person().id()).isEqualTo(head);
        assertThat(board.getFirst().eligible()).isTrue();
        assertThat(board.getLast().missing())
                .extracting(Check::condition)
                .contains(Condition.TIME, Condition.MANAGEMENT);
        assertThat(board.getLast().eligibleOn())
                .isEqualTo(LocalDate.now(clock).minusMonths(10).plusMonths(36));
    }

    @Test
    void approved_for_a_later_day_the_grade_changes_on_that_day_and_not_before() {
        var id = proposed();
        var day = LocalDate.now(clock).plusDays(9);
        assertThat(desk.approve(id, day, "同意", director))
                .isEqualTo(new PromotionDeciding.Decided(PromotionState.APPROVED));
        assertThat(staff.require(head).grade()).isEqualTo("主管级");

        clock.at(day.atStartOfDay(clock.getZone()).toInstant(), () -> desk.dayHasCome(id));

        assertThat(staff.require(head).grade()).isEqualTo("经理级");
        assertThat(staff.require(head).post()).isEqualTo("中心经理");
        assertThat(lists.require(id, director).state()).isEqualTo(PromotionState.IN_FORCE);
        assertThat(desk.dayHasCome(id)).isEqualTo(PromotionState.IN_FORCE);
    }

    @Test
    void a_refusal_keeps_its_reason_and_both_are_told() {
        var id = proposed();
        desk.refuse(id, "年度预算已满，明年再议", director);
        assertThat(lists.require(id, supervisor).words()).isEqualTo("年度预算已满，明年再议");
        assertThat(notices.of(head, null, false, 10))
                .anyMatch(each -> each.key().equals("career.notice.refused"));
        assertThat(notices.of(supervisor.staffId(), null, false, 10))
                .anyMatch(each -> each.key().equals("career.notice.refused-of"));
        assertThat(staff.require(head).grade()).isEqualTo("主管级");
    }

    @Test
    void nobody_proposes_themselves_twice_or_too_soon_and_nobody_decides_on_their_own_proposal() {
        var id = proposed();
        assertThat(desk.propose(new NewPromotion(supervisor.staffId(), "经理级", "中心经理", "我自己"), supervisor))
                .isEqualTo(new Proposing.OneSelf());
        assertThat(desk.propose(new NewPromotion(head, "经理级", "中心经理", "再来一次"), supervisor))
                .isEqualTo(new Proposing.AlreadyOpen());
        assertThat(desk.propose(new NewPromotion(supervisor.staffId(), "经理级", "中心经理", "太早"), director))
                .isInstanceOf(Proposing.NotEligible.class);
        assertThat(desk.propose(new NewPromotion(head, "资深", "讲师", "没有这级台阶"), supervisor))
                .isEqualTo(new Proposing.NoRung());
        assertThat(desk.approve(id, LocalDate.now(clock), "自己批", supervisor))
                .isEqualTo(new PromotionDeciding.SomebodyElse());
        assertThat(desk.approve(id, LocalDate.now(clock), "本人批", signed(head, Role.DIRECTOR)))
                .isEqualTo(new PromotionDeciding.SomebodyElse());
        assertThat(desk.approve(id, LocalDate.now(clock).minusDays(1), "补批", director))
                .isEqualTo(new PromotionDeciding.InThePast());
    }

    @Test
    void whoever_leaves_before_the_day_keeps_their_grade() {
        var id = proposed();
        var day = LocalDate.now(clock).plusDays(9);
        desk.approve(id, day, "同意", director);
        people.leave(head, clock.instant().plus(Duration.ofDays(5)), "", director.staffId());
        assertThat(desk.dayHasCome(id)).isEqualTo(PromotionState.VOID);
        assertThat(staff.require(head).grade()).isEqualTo("主管级");
    }

    @Test
    void another_branch_sees_nothing_of_it() {
        var id = proposed();
        var stranger = new SignedIn(Ids.next(), Ids.next(), "s", "外人", Set.of(Role.DIRECTOR), Ids.next());
        assertThatThrownBy(() -> lists.require(id, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.refuse(id, "不行", stranger)).isInstanceOf(NotFound.class);
        assertThat(careers.board(stranger)).isEmpty();
    }
}
