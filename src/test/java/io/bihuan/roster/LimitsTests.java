package io.bihuan.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.roster.Breach.Limit;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LimitsTests {

    private static final RosterStandard RULES = new RosterStandard(4, 10, 40, Duration.ofHours(11), 6, 2, 7);
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final ShiftKind EARLY = kind("08:00", "16:30", 30, false);
    private static final ShiftKind LATE = kind("13:00", "21:30", 30, false);
    private static final ShiftKind NIGHT = kind("22:00", "06:30", 30, true);
    private static final ShiftKind LONG = kind("08:00", "20:00", 60, false);

    private static ShiftKind kind(String from, String until, int pause, boolean night) {
        return new ShiftKind(
                UUID.randomUUID(),
                null,
                "x",
                "班",
                "Shift",
                LocalTime.parse(from),
                LocalTime.parse(until),
                pause,
                night,
                night);
    }

    private static Stint on(int day, ShiftKind kind) {
        return kind.on(MONDAY.plusDays(day));
    }

    private static List<Stint> days(int from, int count, ShiftKind kind) {
        return IntStream.range(from, from + count)
                .mapToObj(day -> on(day, kind))
                .toList();
    }

    @Test
    void five_early_shifts_a_week_keep_every_limit() {
        assertThat(Limits.of(days(0, 5, EARLY), RULES)).isEmpty();
    }

    @Test
    void a_sixth_shift_makes_the_week_too_long_on_the_day_it_is_worked() {
        assertThat(Limits.of(days(0, 6, EARLY), RULES))
                .containsExactly(new Breach(Limit.WEEK_HOURS, MONDAY.plusDays(5), 48 * 60, 40 * 60));
    }

    @Test
    void the_week_begins_on_monday_so_that_two_halves_of_weeks_are_not_added_up() {
        assertThat(Limits.of(days(3, 6, EARLY), RULES)).isEmpty();
    }

    @Test
    void a_late_evening_before_an_early_morning_leaves_too_little_rest() {
        assertThat(Limits.of(List.of(on(0, LATE), on(1, EARLY)), RULES))
                .containsExactly(new Breach(Limit.REST, MONDAY.plusDays(1), 630, 660));
    }

    @Test
    void a_night_ends_on_the_next_morning_and_the_rest_counts_from_there() {
        assertThat(Limits.of(List.of(on(0, NIGHT), on(1, LATE)), RULES))
                .extracting(Breach::limit, Breach::found)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Limit.REST, 390L));
        assertThat(Limits.of(List.of(on(0, NIGHT), on(1, NIGHT)), RULES)).isEmpty();
    }

    @Test
    void a_shift_may_be_as_long_as_the_limit_and_not_a_minute_longer() {
        assertThat(Limits.of(List.of(on(0, LONG)), RULES))
                .containsExactly(new Breach(Limit.DAY_HOURS, MONDAY, 11 * 60, 10 * 60));
    }

    @Test
    void a_row_of_days_is_told_once_with_its_whole_length() {
        assertThat(Limits.of(days(2, 8, EARLY), RULES))
                .filteredOn(breach -> breach.limit() == Limit.DAYS_IN_A_ROW)
                .containsExactly(new Breach(Limit.DAYS_IN_A_ROW, MONDAY.plusDays(8), 8, 6));
    }

    @Test
    void nights_in_a_row_are_counted_apart() {
        assertThat(Limits.of(days(0, 3, NIGHT), RULES))
                .containsExactly(new Breach(Limit.NIGHTS_IN_A_ROW, MONDAY.plusDays(2), 3, 2));
    }

    @Nested
    class A_pattern {

        private final UUID work = UUID.randomUUID();

        private Pattern of(boolean... days) {
            var kinds = new java.util.ArrayList<UUID>();
            for (var day : days) {
                kinds.add(day ? work : null);
            }
            return new Pattern(UUID.randomUUID(), "四天", "Four days", kinds);
        }

        @Test
        void comes_again_after_its_last_day_and_can_begin_further_on() {
            var pattern = of(true, true, false);
            assertThat(Stream.of(0, 1, 2, 3, 5).map(day -> pattern.on(MONDAY.plusDays(day), MONDAY, 0) != null))
                    .containsExactly(true, true, false, true, false);
            assertThat(pattern.on(MONDAY, MONDAY, 2)).isNull();
        }

        @Test
        void is_a_four_day_week_only_if_no_seven_days_hold_more() {
            assertThat(of(true, true, false, true, true, false, false).isShortWeek(4))
                    .isTrue();
            assertThat(of(true, true, true, true, true, false, false).isShortWeek(4))
                    .isFalse();
            assertThat(of(true, true, true, true, false, false, false, false, true, true, true, true, true, false)
                            .isShortWeek(4))
                    .isFalse();
        }
    }

    @Nested
    class A_swap {

        @Test
        void is_refused_for_the_limit_that_it_breaks() {
            var exchange = new Exchange(List.of(on(1, EARLY)), MONDAY.plusDays(1), List.of(on(0, LATE)), null);
            assertThat(Exchange.broken(List.of(on(0, LATE)), exchange.otherAfter(), RULES))
                    .hasValueSatisfying(breach -> assertThat(breach.limit()).isEqualTo(Limit.REST));
        }

        @Test
        void is_not_blamed_for_what_was_broken_before() {
            var before = List.of(on(0, LATE), on(1, EARLY));
            var exchange = new Exchange(List.of(on(9, EARLY)), MONDAY.plusDays(9), before, null);
            assertThat(Exchange.broken(before, exchange.otherAfter(), RULES)).isEmpty();
        }

        @Test
        void of_the_same_day_changes_who_comes_early() {
            var exchange = new Exchange(Arrays.asList(on(0, EARLY)), MONDAY, Arrays.asList(on(0, LATE)), MONDAY);
            assertThat(exchange.askerAfter()).containsExactly(on(0, LATE));
            assertThat(exchange.otherAfter()).containsExactly(on(0, EARLY));
        }
    }
}
