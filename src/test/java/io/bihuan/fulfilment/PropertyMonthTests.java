package io.bihuan.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.Hours;
import io.bihuan.calendar.MovableClock;
import io.bihuan.course.StarterCourses;
import io.bihuan.coverage.CoverageLists;
import io.bihuan.coverage.Duty;
import io.bihuan.database.Ids;
import io.bihuan.fulfilment.Date.Outcome;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import io.bihuan.plan.ApprovalDesk;
import io.bihuan.plan.Decision;
import io.bihuan.plan.Drafting;
import io.bihuan.plan.Plan;
import io.bihuan.plan.PlanDesk;
import io.bihuan.plan.PlanItem;
import io.bihuan.plan.PlanLists;
import io.bihuan.plan.PlanPeriod;
import io.bihuan.plan.Submission;
import io.bihuan.resource.NewRoom;
import io.bihuan.resource.Rooms;
import io.bihuan.timetable.Dater;
import io.bihuan.training.ClosingDesk;
import io.bihuan.training.LineSession;
import io.bihuan.training.LineSessions;
import io.bihuan.training.PlanSessions;
import io.bihuan.training.SessionDesk;
import io.bihuan.training.SessionLists;
import io.bihuan.training.SignInDesk;
import io.bihuan.training.TrainingRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A month of a property centre under P: drafted, dated, approved, held, and held against the rules. */
@SpringBootTest
@AutoConfigureMockMvc
class PropertyMonthTests {

    private static final YearMonth JUNE = YearMonth.of(2027, 6);
    private static final Instant MAY_20 = Instant.parse("2027-05-20T02:00:00Z");
    private static final Instant MAY_27 = Instant.parse("2027-05-27T02:00:00Z");
    private static final Instant JULY_2 = Instant.parse("2027-07-02T02:00:00Z");
    private static final int MOVES = 6000;

    @Autowired
    PlanDesk plans;

    @Autowired
    ApprovalDesk approvals;

    @Autowired
    PlanLists lists;

    @Autowired
    Dater dater;

    @Autowired
    PlanSessions planSessions;

    @Autowired
    LineSessions lineSessions;

    @Autowired
    SessionDesk sessions;

    @Autowired
    SessionLists sessionLists;

    @Autowired
    SignInDesk signIn;

    @Autowired
    ClosingDesk closing;

    @Autowired
    CoverageLists coverage;

    @Autowired
    FulfilmentDesk fulfilment;

    @Autowired
    Rooms rooms;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    StarterCourses courses;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvcTester mvc;

    private UUID branch = Ids.next();
    private SignedIn supervisor = in(Role.SUPERVISOR, Ids.next());

    private SignedIn in(Role role, UUID staff) {
        return new SignedIn(staff, staff, "p-" + staff, "李慧敏", Set.of(role), branch);
    }

    @BeforeEach
    void a_centre_with_a_front_desk_of_four_a_supervisor_and_a_room() {
        courses.load(Ids.next());
        branch = organisation.branch("物业管理处 " + Ids.next(), Ids.next());
        var team = organisation.team(branch, "前台组", Ids.next());
        for (var number = 0; number < 4; number++) {
            hire(team, "客服" + number);
        }
        var li = hire(team, "李慧敏");
        people.openAccount(li, "p" + Math.abs(li.hashCode()), "Mei-Yi-Ye-2026-ok", Set.of(Role.SUPERVISOR), Ids.next());
        supervisor = in(Role.SUPERVISOR, li);
        rooms.add(new NewRoom("培训室 " + branch, 12, "投影", Hours.parse("09:00-12:00, 13:30-18:00")), supervisor);
    }

    private UUID hire(UUID team, String name) {
        return people.hire(
                new NewStaff("P" + Ids.next(), name, team, "客服专员", "初级", LocalDate.of(2026, 1, 5), null), Ids.next());
    }

    private Plan approved() {
        var id = clock.at(MAY_20, () -> {
            var drafted = ((Drafting.Begun) plans.draftFromRules(PlanPeriod.of(JUNE), supervisor)).planId();
            dater.dateAtOnce(drafted, MOVES, supervisor.staffId());
            assertThat(approvals.submit(drafted, supervisor)).isEqualTo(new Submission.Submitted());
            return drafted;
        });
        assertThat(clock.at(MAY_27, () -> approvals.approve(id, in(Role.DIRECTOR, Ids.next()))))
                .isEqualTo(new Decision.Decided());
        return lists.require(id, supervisor);
    }

    private List<LineSession> called(Plan plan) {
        var dates = plan.items().stream()
                .mapToInt(item -> item.occurrences().size())
                .sum();
        assertThat(dates)
                .as("dates were found")
                .isGreaterThanOrEqualTo(plan.items().size());
        await().atMost(Duration.ofSeconds(30)).until(() -> sessionsOf(plan).size() == dates);
        return sessionsOf(plan);
    }

    private List<LineSession> sessionsOf(Plan plan) {
        return lineSessions.of(plan.items().stream().map(PlanItem::id).toList());
    }

    private void hold(LineSession session) {
        clock.at(session.startsAt().minus(Duration.ofMinutes(12)), () -> {
            sessionLists
                    .roster(session.id())
                    .forEach(seat -> signIn.scan(
                            session.id(), sessions.code(session.id()).digits(), seat.staffId()));
            return true;
        });
        clock.at(
                session.endsAt().plusSeconds(300),
                () -> closing.close(
                        session.id(), new TrainingRecord("讲解、演练", session.hours(), "课件", ""), supervisor.staffId()));
    }

    private <T> T inJuly(Supplier<T> deed) {
        return clock.at(JULY_2, deed);
    }

    private String page(String path) {
        return inJuly(() -> {
            var answer = mvc.get().uri(path).with(Signed.as(supervisor)).exchange();
            assertThat(answer).hasStatusOk();
            return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        });
    }

    @Test
    void every_frequency_is_met_and_the_figures_are_kept_with_the_plan() {
        var plan = approved();
        called(plan).forEach(this::hold);

        assertThat(inJuly(() -> coverage.held(JUNE, supervisor)))
                .isNotEmpty()
                .allSatisfy(
                        held -> assertThat(held.state()).as(held.duty().key()).isEqualTo(Duty.State.MET));
        assertThat(inJuly(() -> coverage.teams(JUNE, supervisor)))
                .isNotEmpty()
                .allSatisfy(team -> assertThat(team.done())
                        .as(team.duty().key())
                        .isEqualTo(team.people())
                        .isEqualTo(5))
                .allSatisfy(team -> assertThat(team.held()).isEqualTo(team.due()));
        var sheet = inJuly(() -> fulfilment.sheet(plan));
        assertThat(sheet.percent()).isEqualTo(100);
        assertThat(sheet.lines()).allMatch(Line::asPlanned);

        assertThat(inJuly(() -> fulfilment.close(plan.id(), "六月全部办完", supervisor)))
                .isEqualTo(new Closing.Closed());
        assertThat(inJuly(() -> fulfilment.close(plan.id(), "再来", supervisor))).isEqualTo(new Closing.ClosedBefore());
        var kept = inJuly(() -> fulfilment.sheet(plan));
        assertThat(kept.lines()).isEqualTo(sheet.lines());
        assertThat(page("/coverage?month=2027-06")).contains("达标").doesNotContain("未达标 ");
        assertThat(page("/plans/" + plan.id() + "/fulfilment")).contains("六月全部办完", "100%");
    }

    @Test
    void one_week_called_off_breaks_its_rule_and_is_seen_wherever_it_is_owed() {
        var plan = approved();
        var off = plan.items().stream()
                .filter(item -> item.reason().note().equals("AWARENESS"))
                .skip(1)
                .findFirst()
                .orElseThrow();
        Predicate<LineSession> ofThatWeek = session -> off.id().equals(session.itemId());
        var called = called(plan);
        called.stream()
                .filter(ofThatWeek)
                .forEach(session -> clock.at(
                        session.startsAt().minus(Duration.ofDays(1)),
                        () -> sessions.cancel(session.id(), "台风停课", supervisor.staffId())));
        called.stream().filter(ofThatWeek.negate()).forEach(this::hold);

        var broken = inJuly(() -> coverage.held(JUNE, supervisor)).stream()
                .filter(held -> held.state() == Duty.State.BROKEN)
                .toList();
        assertThat(broken).singleElement().satisfies(held -> {
            assertThat(held.duty().frequency().code()).isEqualTo("AWARENESS");
            assertThat(off.from()).isBetween(held.duty().from(), held.duty().until());
            assertThat(held.held()).isZero();
        });
        assertThat(inJuly(() -> coverage.people(broken.getFirst().duty(), null, 10, 0, supervisor)))
                .hasSize(5)
                .allMatch(part -> part.state() == Duty.State.BROKEN);

        assertThat(inJuly(() -> coverage.teams(JUNE, supervisor)))
                .filteredOn(team -> team.duty().equals(broken.getFirst().duty()))
                .singleElement()
                .satisfies(team -> {
                    assertThat(team.due()).isEqualTo(5);
                    assertThat(team.held()).isZero();
                });

        var sheet = inJuly(() -> fulfilment.sheet(plan));
        assertThat(sheet.count(Outcome.CALLED_OFF))
                .isEqualTo(off.occurrences().size())
                .isEqualTo(sheet.sum(Line::failed));
        assertThat(page("/plans/" + plan.id() + "/fulfilment")).contains("取消了", "台风停课");
        assertThat(page("/coverage?month=2027-06")).contains("未达标 1 项");
        var obligation = clock.at(
                off.until().plusDays(3).atStartOfDay(clock.getZone()).toInstant(),
                () -> new String(
                        mvc.get()
                                .uri("/today")
                                .with(Signed.as(supervisor))
                                .exchange()
                                .getResponse()
                                .getContentAsByteArray(),
                        StandardCharsets.UTF_8));
        assertThat(obligation)
                .contains("没有按期办够", "/coverage/" + broken.getFirst().duty().key());
        assertThat(planSessions.call(plan.id(), supervisor.staffId()).called())
                .as("what somebody called off is not called again")
                .isZero();
    }
}
