package io.bihuan.calendar;

import static io.bihuan.calendar.Fixtures.*;
import static io.bihuan.calendar.Term.*;
import static java.time.Duration.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The table that says what our deadlines mean; the number in a name is its row. */
class WorkingTimeTableTests {

    @Test
    void row_01_ten_minutes_late_on_friday_run_into_the_make_up_sunday() {
        var deadline = due(STD, "2025-01-24 17:55", workingDuration(ofMinutes(10)));

        assertThat(deadline.dueAt()).isEqualTo(at("2025-01-26 09:05"));
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void row_02_half_an_hour_runs_over_spring_festival() {
        var deadline = due(STD, "2025-01-27 17:50", workingDuration(ofMinutes(30)));

        assertThat(deadline.dueAt()).isEqualTo(at("2025-02-05 09:20"));
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void row_03_two_workdays_run_over_spring_festival() {
        var deadline = due(STD, "2025-01-27 10:00", workingDays(2));

        assertThat(deadline.dueAt()).isEqualTo(at("2025-02-06 18:00"));
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void row_04_a_make_up_saturday_is_a_workday() {
        var deadline = due(STD, "2025-02-07 16:00", workingDays(2));

        assertThat(deadline.dueAt()).isEqualTo(at("2025-02-10 18:00"));
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void row_06_a_queue_that_never_closes_counts_the_holiday() {
        var deadline = due(ALWAYS, "2025-01-28 11:00", elapsed(ofMinutes(10)));

        assertThat(deadline.dueAt()).isEqualTo(at("2025-01-28 11:10"));
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void row_08_a_make_up_sunday_is_a_workday() {
        var deadline = due(STD, "2025-04-25 15:00", workingDays(2));

        assertThat(deadline.dueAt()).isEqualTo(at("2025-04-28 18:00"));
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void row_09_arriving_at_close_counts_from_the_next_opening() {
        var deadline = due(STD, "2025-04-30 18:00", workingDuration(ofMinutes(10)));

        assertThat(deadline.dueAt()).isEqualTo(at("2025-05-06 09:10"));
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void row_10_time_used_up_at_close_ends_at_close() {
        var deadline = due(STD, "2025-04-30 17:50", workingDuration(ofMinutes(10)));

        assertThat(deadline.dueAt()).isEqualTo(at("2025-04-30 18:00"));
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void row_12_twenty_four_hours_ignore_the_holiday() {
        var deadline = due(STD, "2025-05-30 17:00", elapsed(ofHours(24)));

        assertThat(deadline.dueAt()).isEqualTo(at("2025-05-31 17:00"));
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void row_14_three_hours_run_over_national_day() {
        var deadline = due(STD, "2025-09-30 16:30", workingDuration(ofHours(3)));

        assertThat(deadline.dueAt()).isEqualTo(at("2025-10-09 10:30"));
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void row_15_seven_days_without_roll_end_within_the_holiday() {
        var deadline = due(STD, "2025-09-30 09:00", calendarDays(7));

        assertThat(deadline.dueAt()).isEqualTo(at("2025-10-08 00:00"));
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void row_17_two_workdays_count_the_make_up_saturday_of_october() {
        var deadline = due(STD, "2025-10-10 17:00", workingDays(2));

        assertThat(deadline.dueAt()).isEqualTo(at("2025-10-13 18:00"));
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void row_18_the_turn_of_the_year_needs_both_notices() {
        var deadline = due(STD, "2025-12-31 17:00", workingDuration(ofHours(2)));

        assertThat(deadline.dueAt()).isEqualTo(at("2026-01-04 10:00"));
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void row_20_an_hour_runs_into_the_make_up_saturday() {
        var deadline = due(STD, "2026-02-13 17:30", workingDuration(ofHours(1)));

        assertThat(deadline.dueAt()).isEqualTo(at("2026-02-14 09:30"));
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void row_21_twenty_minutes_run_over_the_long_spring_festival() {
        var deadline = due(STD, "2026-02-14 17:50", workingDuration(ofMinutes(20)));

        assertThat(deadline.dueAt()).isEqualTo(at("2026-02-24 09:10"));
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void row_24_seven_workdays_run_over_qingming() {
        var deadline = due(STD, "2026-04-03 09:00", workingDays(7));

        assertThat(deadline.dueAt()).isEqualTo(at("2026-04-15 18:00"));
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void row_25_elapsed_time_ignores_labour_day() {
        var deadline = due(STD, "2026-04-30 20:00", elapsed(ofHours(24)));

        assertThat(deadline.dueAt()).isEqualTo(at("2026-05-01 20:00"));
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void row_26_seconds_are_kept_over_a_night() {
        var deadline = due(STD, "2026-05-08 17:59:30", workingDuration(ofMinutes(1)));

        assertThat(deadline.dueAt()).isEqualTo(at("2026-05-09 09:00:30"));
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void row_27_the_lunch_break_does_not_count() {
        var deadline = due(LUN, "2026-06-18 11:50", workingDuration(ofMinutes(30)));

        assertThat(deadline.dueAt()).isEqualTo(at("2026-06-18 13:50"));
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void row_29_two_workdays_run_over_mid_autumn() {
        var deadline = due(STD, "2026-09-24 17:00", workingDays(2));

        assertThat(deadline.dueAt()).isEqualTo(at("2026-09-29 18:00"));
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void row_30_a_customers_seven_days_roll_over_national_day() {
        var deadline = due(STD, "2026-09-24 15:20", calendarDays(7).rollingForward());

        assertThat(deadline.dueAt()).isEqualTo(at("2026-10-09 00:00"));
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void row_31_two_workdays_count_the_make_up_saturday_after_national_day() {
        var deadline = due(STD, "2026-10-09 16:00", workingDays(2));

        assertThat(deadline.dueAt()).isEqualTo(at("2026-10-12 18:00"));
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void row_34_forty_five_workdays_see_two_holidays_and_two_make_up_days() {
        var deadline = due(STD, "2026-01-05 10:00", workingDays(45));

        assertThat(deadline.dueAt()).isEqualTo(at("2026-03-13 18:00"));
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void row_32_an_evening_before_a_weekend_and_the_weekend_itself_are_due_together() {
        assertThat(due(STD, "2026-03-06 20:00", workingDays(2)).dueAt()).isEqualTo(at("2026-03-10 18:00"));
        assertThat(due(STD, "2026-03-07 10:00", workingDays(2)).dueAt()).isEqualTo(at("2026-03-10 18:00"));
    }

    @Test
    void row_36_a_pause_stops_the_clock() {
        var deadline = due(
                STD, "2026-03-02 10:00", workingDuration(ofHours(8)), pause("2026-03-02 15:00", "2026-03-03 11:00"));

        assertThat(deadline.dueAt()).isEqualTo(at("2026-03-03 14:00"));
    }

    @Test
    void row_37_a_pause_outside_opening_hours_changes_nothing() {
        var deadline = due(
                STD, "2026-03-06 17:00", workingDuration(ofHours(4)), pause("2026-03-07 10:00", "2026-03-08 20:00"));

        assertThat(deadline.dueAt()).isEqualTo(at("2026-03-09 12:00"));
    }

    @Test
    void row_40_a_year_without_a_notice_is_taken_as_plain_weekdays_and_marked() {
        var deadline = due(STD, "2026-12-30 16:00", workingDays(3));

        assertThat(deadline.dueAt()).isEqualTo(at("2027-01-04 18:00"));
        assertThat(deadline.provisional()).isTrue();
        assertThat(deadline.explanation()).extracting(Step::what).contains(Step.What.PROVISIONAL);
    }

    @Nested
    class Beyond_the_table {

        @Test
        void something_done_at_the_very_instant_is_in_time() {
            var deadline = due(STD, "2026-03-02 10:00", workingDays(1));

            assertThat(deadline.metBy(at("2026-03-03 18:00"))).isTrue();
            assertThat(deadline.metBy(at("2026-03-03 18:00:01"))).isFalse();
        }

        @Test
        void a_month_without_that_day_ends_on_its_last() {
            assertThat(due(STD, "2026-01-31 10:00", calendarMonths(1)).dueAt()).isEqualTo(at("2026-03-01 00:00"));
        }

        @Test
        void a_month_may_roll_to_a_workday() {
            assertThat(due(STD, "2026-01-15 10:00", calendarMonths(1).rollingForward())
                            .dueAt())
                    .isEqualTo(at("2026-02-25 00:00"));
        }

        @Test
        void a_roll_stops_at_a_make_up_saturday() {
            assertThat(due(STD, "2026-02-07 10:00", calendarDays(7).rollingForward())
                            .dueAt())
                    .isEqualTo(at("2026-02-15 00:00"));
        }

        @Test
        void days_of_the_calendar_are_never_provisional_unless_they_roll() {
            assertThat(due(STD, "2026-12-30 10:00", calendarDays(7)).provisional())
                    .isFalse();
            assertThat(due(STD, "2026-12-30 10:00", calendarDays(7).rollingForward())
                            .provisional())
                    .isTrue();
        }

        @Test
        void a_notice_may_change_the_end_of_the_year_before() {
            assertThat(STD.isWorkday(java.time.LocalDate.of(2018, 12, 29))).isTrue();
            assertThat(STD.isWorkday(java.time.LocalDate.of(2018, 12, 31))).isFalse();
        }

        @Test
        void workdays_may_end_at_midnight_where_the_calendar_says_so() {
            var late = calendar(
                    "LATE",
                    true,
                    true,
                    "09:00-18:00",
                    "09:00-18:00",
                    "09:00-18:00",
                    "09:00-18:00",
                    "09:00-18:00",
                    "",
                    "");

            assertThat(due(late, "2026-03-02 10:00", workingDays(2)).dueAt()).isEqualTo(at("2026-03-05 00:00"));
        }

        @Test
        void a_make_up_day_has_the_hours_of_monday_not_of_the_weekend() {
            var weekend = calendar(
                    "SIX",
                    true,
                    false,
                    "09:00-18:00",
                    "09:00-18:00",
                    "09:00-18:00",
                    "09:00-18:00",
                    "09:00-18:00",
                    "10:00-12:00",
                    "");

            assertThat(weekend.hoursOn(java.time.LocalDate.of(2026, 5, 9))).isEqualTo(Hours.parse("09:00-18:00"));
            assertThat(weekend.hoursOn(java.time.LocalDate.of(2026, 5, 16))).isEqualTo(Hours.parse("10:00-12:00"));
        }

        @Test
        void workdays_paused_move_the_end_by_the_workdays_after_the_pause_began() {
            var deadline = due(STD, "2026-03-02 10:00", workingDays(2), pause("2026-03-03 11:00", "2026-03-05 09:00"));

            assertThat(deadline.dueAt()).isEqualTo(at("2026-03-06 18:00"));
        }

        @Test
        void a_pause_cannot_begin_after_the_end() {
            var deadline = due(
                    STD,
                    "2026-03-02 10:00",
                    workingDuration(ofHours(1)),
                    pause("2026-03-02 11:00", "2026-03-02 15:00"));

            assertThat(deadline.dueAt()).isEqualTo(at("2026-03-02 11:00"));
            assertThat(deadline.explanation()).extracting(Step::what).contains(Step.What.PAUSE_TOO_LATE);
        }

        @Test
        void pauses_that_overlap_count_once() {
            var deadline = due(
                    STD,
                    "2026-03-02 10:00",
                    workingDuration(ofHours(4)),
                    pause("2026-03-02 11:00", "2026-03-02 13:00"),
                    pause("2026-03-02 12:00", "2026-03-02 14:00"));

            assertThat(deadline.dueAt()).isEqualTo(at("2026-03-02 17:00"));
        }

        @Test
        void elapsed_time_cannot_be_paused_and_says_so() {
            var deadline =
                    due(STD, "2026-03-02 10:00", elapsed(ofHours(4)), pause("2026-03-02 11:00", "2026-03-02 13:00"));

            assertThat(deadline.dueAt()).isEqualTo(at("2026-03-02 14:00"));
            assertThat(deadline.explanation()).extracting(Step::what).contains(Step.What.NOT_PAUSED);
        }

        @Test
        void time_in_the_years_when_shanghai_changed_its_clocks_is_real_time() {
            // 1986-05-04 02:00 became 03:00: the day had 23 hours.
            assertThat(due(ALWAYS, "1986-05-04 00:00", workingDuration(ofHours(23)))
                            .dueAt())
                    .isEqualTo(at("1986-05-05 00:00"));
        }

        @Test
        void a_calendar_that_never_opens_has_no_deadline() {
            var never = calendar("NEVER", false, false, "", "", "", "", "", "", "");

            org.assertj.core.api.Assertions.assertThatThrownBy(() -> due(never, "2026-03-02 10:00", workingDays(1)))
                    .isInstanceOf(OutOfReach.class);
        }

        @Test
        void days_off_and_make_up_days_on_the_way_are_named() {
            var steps = due(STD, "2026-02-13 17:30", workingDays(2)).explanation();

            assertThat(steps)
                    .contains(
                            Step.of(Step.What.COUNTS_MAKE_UP_DAYS, java.time.LocalDate.of(2026, 2, 14), "春节"),
                            Step.of(
                                    Step.What.SKIPS_DAYS_OFF,
                                    "春节",
                                    java.time.LocalDate.of(2026, 2, 15),
                                    java.time.LocalDate.of(2026, 2, 23)));
        }
    }
}
