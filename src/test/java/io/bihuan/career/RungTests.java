package io.bihuan.career;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.calendar.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The ladder of H-02, held against people. */
class RungTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Rung TO_LEADER = new Rung("高级", "主管级", 24, 12, 0, 80, 92, 85, true, true, false);
    private static final Rung TO_HEAD = new Rung("主管级", "经理级", 24, 24, 0, 80, 92, 85, false, false, true);
    private static final CareerStandard STANDARD = new CareerStandard(
            5,
            10,
            3,
            1,
            2,
            12,
            6,
            Term.workingDays(10),
            12,
            6,
            10,
            12,
            List.of("客服专员", "客服班长"),
            List.of("客服班长"),
            List.of("主管级"),
            List.of(TO_LEADER, TO_HEAD));

    private static Facts leader(LocalDate since, int points, int led, String quality) {
        return new Facts("客服班长", since, null, points, new BigDecimal("88"), true, led, new BigDecimal(quality));
    }

    private static Check check(List<Check> checks, Condition condition) {
        return checks.stream()
                .filter(each -> each.condition() == condition)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoever_meets_every_condition_on_the_very_day_lacks_nothing() {
        var checks = TO_LEADER.checks(leader(TODAY.minusMonths(24), 0, 5, "80"), STANDARD, TODAY);
        assertThat(checks).allMatch(Check::met).hasSize(6);
    }

    @Test
    void a_day_short_of_the_time_names_the_day_on_which_it_is_met() {
        var time = check(
                TO_LEADER.checks(leader(TODAY.minusMonths(24).plusDays(1), 0, 6, "85"), STANDARD, TODAY),
                Condition.TIME);
        assertThat(time.met()).isFalse();
        assertThat(time.metOn()).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void the_excellent_wait_half_as_long_but_not_with_lost_points() {
        var since = TODAY.minusMonths(13);
        assertThat(check(TO_LEADER.checks(leader(since, 0, 6, "92"), STANDARD, TODAY), Condition.TIME)
                        .met())
                .isTrue();
        assertThat(check(TO_LEADER.checks(leader(since, -1, 6, "92"), STANDARD, TODAY), Condition.TIME)
                        .met())
                .isFalse();
    }

    @Test
    void a_leader_leads_neither_fewer_nor_more_than_the_standard_says() {
        var since = TODAY.minusYears(3);
        assertThat(List.of(4, 5, 10, 11))
                .extracting(led -> check(TO_LEADER.checks(leader(since, 0, led, "85"), STANDARD, TODAY), Condition.LED)
                        .met())
                .containsExactly(false, true, true, false);
    }

    @Nested
    class Where_something_is_not_known {

        @Test
        void a_score_of_too_few_conversations_is_not_met_and_waiting_does_not_help() {
            var facts = new Facts("客服班长", TODAY.minusYears(3), null, 0, null, true, 6, null);
            var checks = TO_LEADER.checks(facts, STANDARD, TODAY);
            assertThat(check(checks, Condition.QUALITY).met()).isFalse();
            assertThat(check(checks, Condition.QUALITY).metOn()).isNull();
            assertThat(check(checks, Condition.EXAM).actual()).isNull();
        }
    }

    @Nested
    class Somebody_who_serves_no_customers {

        @Test
        void is_not_judged_by_conversations_and_exams_but_by_years_of_management() {
            var facts = new Facts("客服主管", TODAY.minusMonths(40), TODAY.minusMonths(35), 0, null, false, 20, null);
            var checks = TO_HEAD.checks(facts, STANDARD, TODAY);
            assertThat(checks)
                    .extracting(Check::condition)
                    .containsExactly(Condition.TIME, Condition.POINTS, Condition.MANAGEMENT);
            assertThat(check(checks, Condition.MANAGEMENT).metOn()).isEqualTo(TODAY.plusMonths(1));
        }
    }
}
