package io.bihuan.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.calendar.Term;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PunctualityTests {

    private static final Instant TWO_O_CLOCK = Instant.parse("2026-11-20T06:00:00Z");
    private static final TrainingStandard RULES = new TrainingStandard(
            Duration.ofMinutes(10),
            Duration.ofHours(24),
            Duration.ofMinutes(30),
            Duration.ofSeconds(30),
            Duration.ofMinutes(20),
            Duration.ofMinutes(5),
            5,
            3,
            Term.calendarDays(30));

    private static Arrival at(String time) {
        return RULES.arrival(TWO_O_CLOCK, Instant.parse("2026-11-20T" + time + "Z"));
    }

    @Nested
    class Arriving {

        @Test
        void exactly_ten_minutes_before_is_on_time() {
            assertThat(at("05:50:00").state()).isEqualTo(SeatState.ON_TIME);
        }

        @Test
        void a_second_later_is_one_minute_late() {
            assertThat(at("05:50:01")).isEqualTo(new Arrival(1));
        }

        @Test
        void counts_every_minute_begun() {
            assertThat(at("05:51:00")).isEqualTo(new Arrival(1));
            assertThat(at("05:51:01")).isEqualTo(new Arrival(2));
            assertThat(at("06:00:00")).isEqualTo(new Arrival(10));
            assertThat(at("06:07:30")).isEqualTo(new Arrival(18));
        }

        @Test
        void long_before_is_simply_on_time() {
            assertThat(at("05:31:00")).isEqualTo(new Arrival(0));
        }
    }

    @Nested
    class The_code_on_the_screen {

        private final RotatingCode code = new RotatingCode(new byte[] {1, 2, 3}, Duration.ofSeconds(30));
        private final String now = code.at(TWO_O_CLOCK);

        @Test
        void has_six_digits() {
            assertThat(now).matches("\\d{6}");
        }

        @Test
        void stands_for_thirty_seconds() {
            assertThat(code.at(TWO_O_CLOCK.plusSeconds(29))).isEqualTo(now);
            assertThat(code.at(TWO_O_CLOCK.plusSeconds(30))).isNotEqualTo(now);
            assertThat(code.left(TWO_O_CLOCK.plusSeconds(12))).isEqualTo(Duration.ofSeconds(18));
        }

        @Test
        void is_taken_during_its_step_and_the_one_after() {
            assertThat(code.accepts(now, TWO_O_CLOCK)).isTrue();
            assertThat(code.accepts(now, TWO_O_CLOCK.plusSeconds(59))).isTrue();
        }

        @Test
        void is_worth_nothing_afterwards() {
            assertThat(code.accepts(now, TWO_O_CLOCK.plusSeconds(60))).isFalse();
        }

        @Test
        void is_worth_nothing_beforehand() {
            assertThat(code.accepts(code.at(TWO_O_CLOCK.plusSeconds(30)), TWO_O_CLOCK))
                    .isFalse();
        }

        @Test
        void is_another_one_in_another_session() {
            assertThat(new RotatingCode(new byte[] {4, 5, 6}, Duration.ofSeconds(30)).at(TWO_O_CLOCK))
                    .isNotEqualTo(now);
        }
    }
}
