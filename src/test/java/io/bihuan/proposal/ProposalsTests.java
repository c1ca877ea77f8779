package io.bihuan.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.competence.OpenNeed;
import io.bihuan.course.Block;
import io.bihuan.course.Course;
import io.bihuan.course.Method;
import io.bihuan.coverage.Frequency;
import io.bihuan.database.Ids;
import io.bihuan.plan.Finding;
import io.bihuan.plan.PlanItem;
import io.bihuan.plan.PlanPeriod;
import io.bihuan.plan.Reason;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProposalsTests {

    private static final PlanPeriod DECEMBER = PlanPeriod.of(YearMonth.of(2026, 12));
    private static final Predicate<LocalDate> MONDAY_TO_FRIDAY =
            day -> !Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
    private static final Course AWARENESS = course("p-awareness", "服务意识", "culture");
    private static final Course DUTIES = course("p-duties", "岗位职责", "promise");
    private static final Course FIRE = course("p-fire", "消防培训", "fire", "emergency");
    private static final Course ETIQUETTE = course("p-etiquette", "接待礼仪", "greeting", "closing");
    private static final Course IDENTITY = course("own-identity", "身份核验专项", "identity");
    private static final Course PROCEDURES = course("p-procedures", "办事程序", "product", "identity");

    private static Course course(String code, String name, String... areas) {
        var block = new Block(name, "", BigDecimal.ONE, Method.TALK);
        return new Course(Ids.next(), code, "P", 0, name, "", "", "P-02", false, List.of(areas), List.of(block));
    }

    private static Proposals of(Frequency... frequencies) {
        var standard = new ProposalStandard(BigDecimal.TWO, List.of(frequencies));
        return new Proposals(
                standard, List.of(AWARENESS, DUTIES, FIRE, ETIQUETTE, IDENTITY, PROCEDURES), MONDAY_TO_FRIDAY);
    }

    private static Frequency weekly(int times, int every, String... courses) {
        var cycle = every == 1 ? Frequency.Cycle.WEEK : Frequency.Cycle.TWO_WEEKS;
        return new Frequency("GROUP", "P-02", List.of(courses), times, cycle, false);
    }

    private static Frequency quarterly(String course) {
        return new Frequency("FIRE", "P-04", List.of(course), 1, Frequency.Cycle.QUARTER, true);
    }

    @Nested
    class Once_a_week {

        private final List<PlanItem> items =
                of(weekly(1, 1, "p-awareness", "p-duties")).due(DECEMBER, Map.of());

        @Test
        void gives_a_line_for_each_week_that_lies_mostly_in_the_month() {
            assertThat(items)
                    .extracting(PlanItem::from)
                    .containsExactly(
                            LocalDate.of(2026, 12, 1),
                            LocalDate.of(2026, 12, 7),
                            LocalDate.of(2026, 12, 14),
                            LocalDate.of(2026, 12, 21),
                            LocalDate.of(2026, 12, 28));
        }

        @Test
        void never_plans_beyond_the_month() {
            assertThat(items.getLast().until()).isEqualTo(LocalDate.of(2026, 12, 31));
        }

        @Test
        void takes_the_topics_in_turns() {
            assertThat(items).extracting(PlanItem::topic).containsExactly("服务意识", "岗位职责", "服务意识", "岗位职责", "服务意识");
        }

        @Test
        void begins_with_the_topic_longest_not_held_and_says_when_that_was() {
            var held = Map.of(
                    "p-awareness", LocalDate.of(2026, 11, 26),
                    "p-duties", LocalDate.of(2026, 11, 19));

            var first = of(weekly(1, 1, "p-awareness", "p-duties"))
                    .due(DECEMBER, held)
                    .getFirst();

            assertThat(first.topic()).isEqualTo("岗位职责");
            assertThat(first.reason().rule()).isEqualTo("P-02");
            assertThat(first.reason().lastHeldOn()).isEqualTo(LocalDate.of(2026, 11, 19));
        }
    }

    @Test
    void three_times_in_two_weeks_gives_three_windows_that_do_not_overlap() {
        var items = of(weekly(3, 2, "p-etiquette", "p-procedures")).due(DECEMBER, Map.of());

        assertThat(items).hasSizeBetween(6, 9);
        for (var next = 1; next < items.size(); next++) {
            assertThat(items.get(next).from()).isAfter(items.get(next - 1).until());
        }
    }

    @Test
    void a_week_without_a_workday_asks_for_nothing() {
        var nobodyWorks = new Proposals(
                new ProposalStandard(BigDecimal.TWO, List.of(weekly(1, 1, "p-duties"))),
                List.of(DUTIES),
                day -> day.getDayOfMonth() > 7 && MONDAY_TO_FRIDAY.test(day));

        assertThat(nobodyWorks.due(PlanPeriod.of(YearMonth.of(2026, 10)), Map.of()))
                .allMatch(item -> item.from().getDayOfMonth() > 7);
    }

    @Nested
    class Once_a_quarter {

        @Test
        void is_due_when_three_months_have_passed() {
            assertThat(of(quarterly("p-fire")).due(DECEMBER, Map.of("p-fire", LocalDate.of(2026, 9, 30))))
                    .hasSize(1);
        }

        @Test
        void is_not_due_before() {
            assertThat(of(quarterly("p-fire")).due(DECEMBER, Map.of("p-fire", LocalDate.of(2026, 10, 1))))
                    .isEmpty();
        }

        @Test
        void is_due_when_it_was_never_held() {
            assertThat(of(quarterly("p-fire")).due(DECEMBER, Map.of()))
                    .singleElement()
                    .satisfies(item -> {
                        assertThat(item.forEverybody()).isTrue();
                        assertThat(item.reason().lastHeldOn()).isNull();
                    });
        }
    }

    @Nested
    class Needs_of_people {

        private final UUID linXiaowen = Ids.next();
        private final UUID chenYuan = Ids.next();

        private OpenNeed need(UUID who, String area) {
            return new OpenNeed(Ids.next(), who, area, Instant.parse("2026-11-20T02:00:00Z"), List.of("会话"), null);
        }

        @Test
        void become_one_line_an_area_for_those_who_need_it() {
            var one = need(linXiaowen, "identity");
            var other = need(chenYuan, "identity");

            assertThat(of().needed(DECEMBER, List.of(one, other)))
                    .singleElement()
                    .satisfies(item -> {
                        assertThat(item.people()).containsExactly(linXiaowen, chenYuan);
                        assertThat(item.reason().kind()).isEqualTo(Reason.Kind.NEED);
                        assertThat(item.reason().needs()).containsExactly(one.id(), other.id());
                    });
        }

        @Test
        void are_answered_by_the_course_that_is_most_about_them() {
            assertThat(of().needed(DECEMBER, List.of(need(linXiaowen, "identity"))))
                    .extracting(PlanItem::topic)
                    .containsExactly("身份核验专项");
        }

        @Test
        void are_answered_within_the_first_ten_workdays() {
            var item = of().needed(DECEMBER, List.of(need(linXiaowen, "fire"))).getFirst();

            assertThat(item.from()).isEqualTo(LocalDate.of(2026, 12, 1));
            assertThat(item.until()).isEqualTo(LocalDate.of(2026, 12, 14));
        }
    }

    @Nested
    class Who_teaches {

        private final UUID supervisor = Ids.next();
        private final UUID instructor = Ids.next();

        @Test
        void the_supervisor_until_the_weeks_share_is_reached_then_the_instructors() {
            var items =
                    of(weekly(3, 1, "p-etiquette", "p-duties", "p-awareness")).due(DECEMBER, Map.of());

            var named = new TeachingShare(supervisor, BigDecimal.TWO, List.of(instructor)).over(items);

            assertThat(TeachingShare.hoursByWeek(supervisor, named).values())
                    .allSatisfy(hours -> assertThat(hours).isEqualByComparingTo("2"));
            assertThat(named).extracting(PlanItem::instructorId).contains(instructor);
        }

        @Test
        void a_plan_with_too_little_of_the_supervisor_is_told_so_week_by_week() {
            var check = new PlanCheck(new ProposalStandard(BigDecimal.TWO, List.of()), List.of(), MONDAY_TO_FRIDAY);

            assertThat(check.of(DECEMBER, List.of(), supervisor, Map.of(), List.of()))
                    .hasSize(5)
                    .allMatch(finding -> finding.kind() == Finding.Kind.SUPERVISOR_TEACHES_TOO_LITTLE
                            && finding.rule().equals("P-06"));
        }
    }

    @Test
    void a_plan_that_leaves_a_topic_out_is_told_which_rule_it_breaks() {
        var standard = new ProposalStandard(BigDecimal.ZERO, List.of(quarterly("p-fire")));
        var check = new PlanCheck(standard, List.of(FIRE), MONDAY_TO_FRIDAY);

        assertThat(check.of(DECEMBER, List.of(), Ids.next(), Map.of(), List.of()))
                .containsExactly(Finding.of(Finding.Kind.TOO_SELDOM, "P-04", "消防培训", 1, 0L));
    }
}
