package io.bihuan.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErlangCTests {

    private static final Offset<Double> SIX_DIGITS = within(5e-7);

    @ParameterizedTest(name = "{0} calls of {2} s in {1} s before {3}")
    @CsvSource({
        "100, 1800, 180, 14, 20, 0.174132, 0.888350, 7.835937, 0.714286",
        "100, 1800, 180, 13, 20, 0.285270, 0.795595, 17.116227, 0.769231",
        "100, 1800, 180, 12, 20, 0.449388, 0.640158, 40.444940, 0.833333",
        "100, 1800, 180, 11, 20, 0.682118, 0.389614, 122.781277, 0.909091",
        "360, 1800, 240, 55, 15, 0.238701, 0.845883, 8.184032, 0.872727",
        "360, 1800, 240, 52, 20, 0.466031, 0.666075, 27.961833, 0.923077",
        "30, 1800, 300, 7, 20, 0.324150, 0.716313, 48.622492, 0.714286",
        "10, 1800, 300, 3, 20, 0.299760, 0.725735, 67.446043, 0.555556",
        "1, 1800, 180, 1, 20, 0.100000, 0.909516, 20.000000, 0.100000"
    })
    void the_reference_table_is_met_to_six_digits(
            double calls,
            double interval,
            double handling,
            int servers,
            double time,
            double waits,
            double level,
            double wait,
            double occupancy) {
        var queue = new ErlangC(ErlangC.load(calls, interval, handling), servers);
        assertThat(queue.waits()).isCloseTo(waits, SIX_DIGITS);
        assertThat(queue.serviceLevel(time, handling)).isCloseTo(level, SIX_DIGITS);
        assertThat(queue.averageWait(handling)).isCloseTo(wait, SIX_DIGITS);
        assertThat(queue.occupancy()).isCloseTo(occupancy, SIX_DIGITS);
    }

    @Test
    void as_much_work_as_people_can_do_has_no_answer_but_an_endless_queue() {
        var queue = new ErlangC(ErlangC.load(60, 1800, 360), 12);
        assertThat(queue.waits()).isNull();
        assertThat(queue.serviceLevel(30, 360)).isZero();
        assertThat(queue.averageWait(360)).isInfinite();
        assertThat(queue.occupancy()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} calls of {1} s: {5} people, {6} on the roster")
    @CsvSource({
        "100, 180, 20, 0.80, 0.85, 14, 20",
        "30, 300, 20, 0.80, 0.85, 8, 12",
        "10, 300, 20, 0.80, 0.85, 4, 6",
        "360, 240, 20, 0.80, 1, 54, 78",
        "500, 270, 15, 0.85, 1, 84, 120"
    })
    void the_fewest_people_are_found_and_the_roster_is_not_rounded_up_twice(
            double calls, double handling, double time, double level, double busy, int people, int onRoster) {
        var found = ErlangC.required(ErlangC.load(calls, 1800, handling), handling, time, level, busy);
        assertThat(found).isEqualTo(people);
        assertThat(ErlangC.onRoster(found, 30)).isEqualTo(onRoster);
    }

    @Test
    void thousands_of_people_are_reckoned_without_overflow() {
        var queue = new ErlangC(4800, 4900);
        assertThat(queue.waits()).isBetween(0.0, 1.0);
        assertThat(queue.serviceLevel(20, 240)).isBetween(0.9, 1.0);
    }

    @Test
    void nobody_is_needed_where_nothing_comes() {
        assertThat(ErlangC.required(0, 180, 20, 0.8, 0.85)).isZero();
        assertThat(new ErlangC(0, 0).serviceLevel(20, 180)).isEqualTo(1);
    }

    @Test
    void whoever_serves_three_at_once_stands_for_three_places() {
        var target = new ServiceTarget(80, Duration.ofSeconds(20), 3);
        var rules = new StaffingRules(85, 30);
        var alone = new Staffing(target, rules, 1, 180).demand(20, 100, 20);
        assertThat(alone.people()).isEqualTo(14);
        assertThat(alone.over()).isZero();
        assertThat(alone.level()).isCloseTo(0.888350, SIX_DIGITS);
        var chats = new Staffing(target, rules, 3, 180).demand(20, 100, 6);
        assertThat(chats.seats()).isEqualTo(14);
        assertThat(chats.people()).isEqualTo(5);
        assertThat(chats.onRoster()).isEqualTo(8);
        assertThat(chats.over()).isEqualTo(-2);
    }

    @Test
    void a_day_is_like_the_same_weekday_unless_one_of_them_is_a_holiday() {
        var thursday = LocalDate.of(2026, 10, 15);
        var holiday = LocalDate.of(2026, 10, 1);
        assertThat(Profile.likeness(thursday, 3, day -> !day.equals(holiday)))
                .containsExactly(thursday.minusWeeks(1), thursday.minusWeeks(3));
    }

    @Test
    void a_half_hour_in_which_nothing_came_counts_as_nothing() {
        var day = LocalDate.of(2026, 10, 15);
        var profile = Profile.of(
                2,
                List.of(
                        new History.Counted(day, 20, 6, 5, 900),
                        new History.Counted(day.minusWeeks(1), 20, 4, 5, 1100),
                        new History.Counted(day, 21, 1, 0, 0)));
        assertThat(profile.arrivals()[20]).isEqualTo(5);
        assertThat(profile.arrivals()[21]).isEqualTo(0.5);
        assertThat(profile.handlingSeconds()).isEqualTo(200);
        assertThat(Profile.deviation(new double[] {5, 1}, new double[] {4, 4})).isEqualTo(0.5);
        assertThat(Profile.deviation(new double[] {5}, new double[] {0})).isNull();
    }
}
