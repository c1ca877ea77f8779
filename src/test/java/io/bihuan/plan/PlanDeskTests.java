package io.bihuan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.agenda.AgendaDay;
import io.bihuan.agenda.AgendaScope;
import io.bihuan.calendar.MovableClock;
import io.bihuan.competence.Evidence;
import io.bihuan.competence.EvidenceLedger;
import io.bihuan.course.Courses;
import io.bihuan.course.Method;
import io.bihuan.course.StarterCourses;
import io.bihuan.coverage.Holding;
import io.bihuan.coverage.Holdings;
import io.bihuan.database.Ids;
import io.bihuan.people.Organisation;
import io.bihuan.web.UiFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class PlanDeskTests {

    private static final Instant NOVEMBER_20 = Instant.parse("2026-11-20T02:00:00Z");
    private static final LocalDate IN_DECEMBER = LocalDate.of(2026, 12, 10);

    @Autowired
    PlanDesk desk;

    @Autowired
    ApprovalDesk approvals;

    @Autowired
    Plans plans;

    @Autowired
    Holdings holdings;

    @Autowired
    PlanLists lists;

    @Autowired
    PlanDues dues;

    @Autowired
    Organisation organisation;

    @Autowired
    PlanDeadlines deadlines;

    @Autowired
    StarterCourses starter;

    @Autowired
    Courses courses;

    @Autowired
    EvidenceLedger ledger;

    @Autowired
    MovableClock clock;

    @Autowired
    PlanAgenda agenda;

    @Autowired
    UiFactory uis;

    /** Each test has a branch of its own, so that its plans meet no others. */
    private final UUID branch = Ids.next();

    private final SignedIn supervisor = in(branch, Role.SUPERVISOR);
    private final SignedIn director = in(branch, Role.DIRECTOR);

    private static SignedIn in(@Nullable UUID branch, Role... roles) {
        var id = Ids.next();
        return new SignedIn(id, id, "test-" + id, "周主管", Set.of(roles), branch);
    }

    @BeforeEach
    void courses() {
        starter.load(Ids.next());
    }

    private UUID drafted() {
        return clock.at(
                NOVEMBER_20,
                () -> ((Drafting.Begun) desk.draft(PlanPeriod.of(YearMonth.of(2026, 12)), supervisor)).planId());
    }

    private UUID withALine() {
        var plan = drafted();
        desk.add(plan, line("应急预案推演", Ids.next()));
        return plan;
    }

    private static NewItem line(String topic, UUID instructor) {
        return new NewItem(
                null,
                topic,
                List.of(),
                List.of(),
                instructor,
                LocalDate.of(2026, 12, 7),
                LocalDate.of(2026, 12, 11),
                new BigDecimal("1.5"),
                Method.DRILL,
                false,
                "上月停电时无人知道预案");
    }

    private UUID approved() {
        var plan = withALine();
        approvals.submit(plan, supervisor);
        assertThat(approvals.approve(plan, director)).isEqualTo(new Decision.Decided());
        return plan;
    }

    @Test
    void its_times_are_in_the_branchs_calendar_and_say_what_is_done() {
        var plan = withALine();
        clock.at(NOVEMBER_20, () -> approvals.submit(plan, supervisor));
        var from = Instant.parse("2026-10-31T16:00:00Z");
        var until = Instant.parse("2026-11-30T16:00:00Z");
        var house = new AgendaScope(AgendaScope.Kind.ALL, Set.of(), "", branch, Set.of());

        var entries =
                clock.at(NOVEMBER_20, () -> agenda.entries(house, from, until, uis.plain(Locale.SIMPLIFIED_CHINESE)));
        assertThat(entries)
                .extracting(entry -> entry.uid() + " " + entry.state().word())
                .containsExactlyInAnyOrder(
                        "plan-MONTHLY-2026-12-01-DRAFT@bihuan 已完成", "plan-MONTHLY-2026-12-01-APPROVAL@bihuan ");
        assertThat(entries).allSatisfy(entry -> assertThat(entry.href()).isEqualTo("/plans/" + plan));
        assertThat(agenda.days(house, from, until))
                .containsExactlyInAnyOrder(
                        new AgendaDay(LocalDate.of(2026, 11, 25), 1), new AgendaDay(LocalDate.of(2026, 11, 30), 1));
        assertThat(agenda.days(AgendaScope.own(Ids.next()), from, until)).isEmpty();
    }

    @Nested
    class Drafting_next_month {

        @Test
        void holds_what_the_frequency_rules_make_due_each_with_its_reason() {
            var drafting = clock.at(NOVEMBER_20, () -> desk.draftNextMonth(supervisor));

            var plan = plans.require(((Drafting.Begun) drafting).planId());
            assertThat(plan.period()).isEqualTo(PlanPeriod.of(YearMonth.of(2026, 12)));
            assertThat(plan.items()).hasSizeGreaterThan(10).allSatisfy(item -> {
                assertThat(item.reason().kind()).isIn(Reason.Kind.RULE, Reason.Kind.NEED);
                assertThat(plan.period().has(item.from())).isTrue();
                assertThat(plan.period().has(item.until())).isTrue();
            });
            assertThat(plan.items().stream().map(item -> item.reason().rule())).contains("P-02", "P-03", "P-04");
        }

        @Test
        void leads_to_the_plan_that_is_there_already() {
            var first = drafted();

            assertThat(clock.at(NOVEMBER_20, () -> desk.draftNextMonth(supervisor)))
                    .isEqualTo(new Drafting.Exists(first));
        }

        @Test
        void proposing_again_adds_nothing() {
            var drafting = (Drafting.Begun) clock.at(NOVEMBER_20, () -> desk.draftNextMonth(supervisor));

            assertThat(desk.propose(drafting.planId(), supervisor)).isZero();
        }

        @Test
        void answers_the_open_needs_of_people() {
            var house = new SignedIn(
                    supervisor.accountId(), supervisor.staffId(), "house", "周主管", Set.of(Role.SUPERVISOR), null);
            var weak = Ids.next();
            for (var time = 0; time < 3; time++) {
                ledger.post(new Evidence(
                        weak, "identity", "INSPECTION", "plan-" + time, -60, NOVEMBER_20.plusSeconds(time), "没有核验"));
            }
            var period = PlanPeriod.of(YearMonth.of(2031, 3));

            var drafting = clock.at(NOVEMBER_20, () -> desk.draftFromRules(period, house));

            var plan = plans.require(((Drafting.Begun) drafting).planId());
            assertThat(plan.items())
                    .filteredOn(item -> item.reason().kind() == Reason.Kind.NEED)
                    .anySatisfy(item -> assertThat(item.people()).contains(weak));
        }
    }

    @Nested
    class Handing_in {

        @Test
        void is_refused_while_it_is_empty() {
            assertThat(approvals.submit(drafted(), supervisor)).isEqualTo(new Submission.Empty());
        }

        @Test
        void is_refused_while_nobody_teaches_a_line_and_names_it() {
            var plan = drafted();
            desk.add(plan, line("消防演练", null));

            assertThat(approvals.submit(plan, supervisor)).isEqualTo(new Submission.NobodyTeaches(List.of("消防演练")));
        }

        @Test
        void closes_its_lines() {
            var plan = withALine();
            approvals.submit(plan, supervisor);

            assertThat(desk.add(plan, line("另一项", Ids.next()))).isEqualTo(new Editing.NotADraft(PlanState.SUBMITTED));
            assertThat(desk.drop(plans.require(plan).items().getFirst().id()))
                    .isEqualTo(new Editing.NotADraft(PlanState.SUBMITTED));
        }
    }

    @Nested
    class What_is_due {

        private boolean drafted(SignedIn person, String branchName) {
            return clock.at(NOVEMBER_20, () -> dues.of(person)).stream()
                    .filter(due -> due.branch().equals(branchName))
                    .filter(due -> due.period().equals(PlanPeriod.of(YearMonth.of(2026, 12))))
                    .anyMatch(due -> due.step() == PlanDue.Step.DRAFT && !due.open());
        }

        @Test
        void of_each_branch_is_told_apart_to_those_who_answer_for_all() {
            var done = "东区 " + Ids.next();
            var undone = "西区 " + Ids.next();
            var east = organisation.branch(done, Ids.next());
            organisation.branch(undone, Ids.next());
            var plan = clock.at(
                    NOVEMBER_20,
                    () -> ((Drafting.Begun)
                                    desk.draft(PlanPeriod.of(YearMonth.of(2026, 12)), in(east, Role.SUPERVISOR)))
                            .planId());
            desk.add(plan, line("应急预案推演", Ids.next()));
            approvals.submit(plan, in(east, Role.SUPERVISOR));

            var everywhere = in(null, Role.DIRECTOR);
            assertThat(drafted(everywhere, done)).isTrue();
            assertThat(drafted(everywhere, undone)).isFalse();
            assertThat(drafted(in(east, Role.DIRECTOR), "")).isTrue();
        }
    }

    @Nested
    class Approving {

        @Test
        void is_not_for_the_drafter_whatever_they_may() {
            var both = in(branch, Role.SUPERVISOR, Role.DIRECTOR);
            var plan = ((Drafting.Begun) desk.draft(PlanPeriod.of(YearMonth.of(2027, 1)), both)).planId();
            desk.add(plan, line("消防演练", Ids.next()));
            approvals.submit(plan, both);

            assertThat(approvals.approve(plan, both)).isEqualTo(new Decision.OwnDraft());
            assertThat(plans.require(plan).status()).isEqualTo(PlanState.SUBMITTED);
        }

        @Test
        void takes_the_permission() {
            var plan = withALine();
            approvals.submit(plan, supervisor);

            assertThat(approvals.approve(plan, in(branch, Role.SUPERVISOR))).isEqualTo(new Decision.NotAllowed());
        }

        @Test
        void takes_a_plan_that_was_handed_in() {
            assertThat(approvals.approve(withALine(), director)).isEqualTo(new Decision.NotSubmitted(PlanState.DRAFT));
        }

        @Test
        void puts_it_in_force_when_its_month_begins_and_closes_it_when_that_is_over() {
            var plan = plans.require(approved());

            assertThat(plan.state(LocalDate.of(2026, 11, 30))).isEqualTo(PlanState.APPROVED);
            assertThat(plan.state(LocalDate.of(2026, 12, 1))).isEqualTo(PlanState.IN_FORCE);
            assertThat(plan.state(LocalDate.of(2026, 12, 31))).isEqualTo(PlanState.IN_FORCE);
            assertThat(plan.state(LocalDate.of(2027, 1, 1))).isEqualTo(PlanState.CLOSED);
        }

        @Test
        void leaves_a_tale_of_who_did_what() {
            assertThat(lists.history(approved()))
                    .extracting(PlanStep::action)
                    .containsExactly(PlanStep.Action.DRAFTED, PlanStep.Action.SUBMITTED, PlanStep.Action.APPROVED);
        }
    }

    @Nested
    class Returning {

        @Test
        void takes_a_reason() {
            var plan = withALine();
            approvals.submit(plan, supervisor);

            assertThat(approvals.giveBack(plan, "  ", director)).isEqualTo(new Decision.NoReason());
        }

        @Test
        void opens_the_plan_again_and_says_why() {
            var plan = withALine();
            approvals.submit(plan, supervisor);
            approvals.giveBack(plan, "消防没有排进去", director);

            assertThat(plans.require(plan).status()).isEqualTo(PlanState.RETURNED);
            assertThat(plans.require(plan).returnReason()).isEqualTo("消防没有排进去");
            assertThat(desk.add(plan, line("消防演练", Ids.next()))).isInstanceOf(Editing.Done.class);
            assertThat(approvals.submit(plan, supervisor)).isEqualTo(new Submission.Submitted());
        }
    }

    @Nested
    class Revising_it {

        private UUID revised(UUID plan) {
            return clock.at(
                    Instant.parse("2026-12-08T02:00:00Z"),
                    () -> ((Revising.Begun) desk.revise(plan, Ground.ASSESSMENT, "11 月考核升级标准偏弱", supervisor)).planId());
        }

        @Test
        void is_for_approved_plans_only() {
            assertThat(clock.at(NOVEMBER_20, () -> desk.revise(withALine(), Ground.DIRECTIVE, "上级要求", supervisor)))
                    .isEqualTo(new Revising.NotApproved(PlanState.DRAFT));
        }

        @Test
        void leaves_the_former_version_in_force_until_the_new_one_is_approved() {
            var former = approved();
            var revision = revised(former);
            assertThat(plans.require(former).state(IN_DECEMBER)).isEqualTo(PlanState.IN_FORCE);

            approvals.submit(revision, supervisor);
            approvals.approve(revision, director);

            assertThat(plans.require(former).state(IN_DECEMBER)).isEqualTo(PlanState.CLOSED);
            assertThat(plans.require(revision).state(IN_DECEMBER)).isEqualTo(PlanState.IN_FORCE);
            assertThat(plans.require(revision).version()).isEqualTo(2);
        }

        @Test
        void shows_what_it_changes_line_by_line() {
            var former = approved();
            var revision = revised(former);
            var kept = plans.require(revision).items().getFirst();
            desk.change(kept.id(), line("应急预案推演（含夜班）", Ids.next()));
            desk.add(revision, line("升级标准专项", Ids.next()));

            var difference = PlanDifference.between(
                    plans.require(former).items(), plans.require(revision).items());

            assertThat(difference.added()).extracting(PlanItem::topic).containsExactly("升级标准专项");
            assertThat(difference.changed())
                    .singleElement()
                    .extracting(change -> change.after().topic())
                    .isEqualTo("应急预案推演（含夜班）");
            assertThat(difference.dropped()).isEmpty();
        }

        @Test
        void happens_once_at_a_time() {
            var former = approved();
            var revision = revised(former);

            assertThat(clock.at(
                            Instant.parse("2026-12-09T02:00:00Z"),
                            () -> desk.revise(former, Ground.DIRECTIVE, "上级要求", supervisor)))
                    .isEqualTo(new Revising.UnderWay(revision));
        }
    }

    @Nested
    class Deadlines_of_P05 {

        @Test
        void a_months_plan_is_due_on_the_25th_and_approved_on_the_30th_of_the_month_before() {
            var december = PlanPeriod.of(YearMonth.of(2026, 12));

            assertThat(deadlines.draft(december).dueAt()).isEqualTo(Instant.parse("2026-11-25T16:00:00Z"));
            assertThat(deadlines.approval(december).dueAt()).isEqualTo(Instant.parse("2026-11-30T16:00:00Z"));
        }

        @Test
        void a_25th_on_a_sunday_had_better_be_met_on_the_friday_before() {
            var november = PlanPeriod.of(YearMonth.of(2026, 11));

            assertThat(deadlines.draft(november).day()).isEqualTo(LocalDate.of(2026, 10, 25));
            assertThat(deadlines.draft(november).lastWorkday()).isEqualTo(LocalDate.of(2026, 10, 23));
        }

        @Test
        void the_mid_autumn_holiday_pulls_the_last_workday_before_itself() {
            var october = PlanPeriod.of(YearMonth.of(2026, 10));

            assertThat(deadlines.draft(october).lastWorkday()).isEqualTo(LocalDate.of(2026, 9, 24));
        }

        @Test
        void february_ends_before_the_30th_and_its_last_saturday_is_worked() {
            var march = PlanPeriod.of(YearMonth.of(2026, 3));

            assertThat(deadlines.approval(march).day()).isEqualTo(LocalDate.of(2026, 2, 28));
            assertThat(deadlines.approval(march).fallsOnADayOff()).isFalse();
        }

        @Test
        void a_years_plan_is_due_on_the_10th_and_approved_on_the_20th_of_december() {
            var year = PlanPeriod.ofYear(2027);

            assertThat(deadlines.draft(year).day()).isEqualTo(LocalDate.of(2026, 12, 10));
            assertThat(deadlines.approval(year).day()).isEqualTo(LocalDate.of(2026, 12, 20));
            assertThat(deadlines.approval(year).lastWorkday()).isEqualTo(LocalDate.of(2026, 12, 18));
        }
    }

    @Test
    void training_that_was_held_counts_once_however_often_it_is_told() {
        var item = plans.require(approved()).items().getFirst();
        var course = "held-" + Ids.next();
        var held = new Holding(
                Ids.next(),
                course,
                item.id(),
                null,
                LocalDate.of(2026, 12, 9),
                BigDecimal.ONE,
                supervisor.staffId(),
                List.of());
        holdings.note(held);
        holdings.note(held);

        assertThat(holdings.of(List.of(item.origin())).get(item.origin())).containsExactly(LocalDate.of(2026, 12, 9));
        assertThat(holdings.lastBefore(LocalDate.of(2027, 1, 1), null))
                .containsEntry(course, LocalDate.of(2026, 12, 9));
    }

    @Test
    void what_another_branch_held_does_not_put_off_what_is_due_here() {
        var course = "branch-" + Ids.next();
        var there = Ids.next();
        var day = LocalDate.of(2026, 12, 9);
        holdings.note(new Holding(
                Ids.next(), course, null, there, day, BigDecimal.ONE, supervisor.staffId(), List.of(Ids.next())));

        assertThat(holdings.lastBefore(day.plusDays(1), there)).containsEntry(course, day);
        assertThat(holdings.lastBefore(day.plusDays(1), Ids.next())).doesNotContainKey(course);
        assertThat(holdings.lastBefore(day.plusDays(1), null)).containsEntry(course, day);
    }
}
