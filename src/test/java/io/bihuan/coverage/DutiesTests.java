package io.bihuan.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a frequency asks for within which stretch of time. */
class DutiesTests {

    private static final Predicate<LocalDate> MONDAY_TO_FRIDAY =
            day -> !Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

    private static Frequency often(int times, Frequency.Cycle every, boolean everyone) {
        return new Frequency("GROUP", "P-02", List.of("course"), times, every, everyone);
    }

    private static List<Duty> asked(Frequency frequency, YearMonth month) {
        return new Duties(List.of(frequency), MONDAY_TO_FRIDAY).of(month);
    }

    @Test
    void a_week_belongs_to_the_month_that_has_more_of_its_workdays() {
        var weekly = often(1, Frequency.Cycle.WEEK, false);

        assertThat(asked(weekly, DECEMBER))
                .extracting(Duty::from)
                .containsExactly(
                        LocalDate.of(2026, 11, 30),
                        LocalDate.of(2026, 12, 7),
                        LocalDate.of(2026, 12, 14),
                        LocalDate.of(2026, 12, 21),
                        LocalDate.of(2026, 12, 28));
        assertThat(asked(weekly, NOVEMBER)).extracting(Duty::until).endsWith(LocalDate.of(2026, 11, 29));
    }

    @Test
    void no_two_weeks_are_lost_or_counted_twice_between_months() {
        var fortnightly = often(3, Frequency.Cycle.TWO_WEEKS, false);

        var year = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> asked(fortnightly, YearMonth.of(2026, month)))
                .flatMap(List::stream)
                .toList();

        assertThat(year)
                .allMatch(duty -> duty.times() == 3)
                .extracting(Duty::key)
                .doesNotHaveDuplicates();
        for (var next = 1; next < year.size(); next++) {
            assertThat(year.get(next).from())
                    .isEqualTo(year.get(next - 1).until().plusDays(1));
        }
    }

    @Test
    void two_months_lie_on_the_calendar_and_are_seen_from_both() {
        var drill = often(1, Frequency.Cycle.TWO_MONTHS, false);

        assertThat(asked(drill, NOVEMBER))
                .isEqualTo(asked(drill, DECEMBER))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.from()).isEqualTo(LocalDate.of(2026, 11, 1));
                    assertThat(duty.until()).isEqualTo(LocalDate.of(2026, 12, 31));
                });
    }

    @Test
    void fire_training_is_the_houses_each_quarter_and_everybodys_once_a_year() {
        var asked = asked(often(1, Frequency.Cycle.QUARTER, true), DECEMBER);

        assertThat(asked).extracting(Duty::whose).containsExactly(Duty.Whose.HOUSE, Duty.Whose.PERSON);
        assertThat(asked).extracting(Duty::from).containsExactly(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 1, 1));
        assertThat(asked).extracting(Duty::until).containsOnly(LocalDate.of(2026, 12, 31));
    }

    @Test
    void it_is_broken_only_once_its_time_is_over() {
        var duty = asked(often(3, Frequency.Cycle.TWO_WEEKS, false), DECEMBER).getFirst();

        assertThat(duty.state(2, duty.until())).isEqualTo(Duty.State.OPEN);
        assertThat(duty.state(2, duty.until().plusDays(1))).isEqualTo(Duty.State.BROKEN);
        assertThat(duty.state(3, duty.until().plusDays(1))).isEqualTo(Duty.State.MET);
    }
}
