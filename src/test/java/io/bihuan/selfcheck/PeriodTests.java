package io.bihuan.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTests {

    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 3, 3);

    @Test
    void a_week_begins_on_monday_and_ends_before_the_next() {
        var week = Period.of(WEDNESDAY, Duration.ofDays(7));
        assertThat(week).isEqualTo(new Period(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 8)));
        assertThat(Period.of(LocalDate.of(2027, 3, 7), Duration.ofDays(7))).isEqualTo(week);
        assertThat(Period.of(LocalDate.of(2027, 3, 8), Duration.ofDays(7)).from())
                .isEqualTo(week.until());
    }

    @Test
    void a_daily_check_is_about_its_day_alone() {
        var day = Period.of(WEDNESDAY, Duration.ofDays(1));
        assertThat(day).isEqualTo(new Period(WEDNESDAY, WEDNESDAY.plusDays(1)));
        assertThat(day.isDay()).isTrue();
    }

    @Test
    void two_weeks_follow_each_other_without_a_gap() {
        var first = Period.of(WEDNESDAY, Duration.ofDays(14));
        assertThat(Period.of(first.until(), Duration.ofDays(14)).from()).isEqualTo(first.until());
        assertThat(first.from().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    }
}
