package io.bihuan.calendar;

import static io.bihuan.calendar.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CalendarArithmeticTests {

    @Nested
    class Halving_gives_what_walking_gives {

        private final Random random = new Random(7);

        @Test
        void for_workdays_after_a_day() {
            for (var i = 0; i < 2000; i++) {
                var day = LocalDate.of(2007, 1, 1).plusDays(random.nextInt(7500));
                var n = 1 + random.nextInt(300);

                assertThat(STD.workdayAfter(day, n)).isEqualTo(walked(day, n));
            }
        }

        @Test
        void for_workdays_between_days() {
            for (var i = 0; i < 2000; i++) {
                var from = LocalDate.of(2007, 1, 1).plusDays(random.nextInt(7000));
                var to = from.plusDays(random.nextInt(500));
                var walked = from.plusDays(1)
                        .datesUntil(to.plusDays(1))
                        .filter(STD::isWorkday)
                        .count();

                assertThat(STD.workdaysBetween(from, to)).isEqualTo((int) walked);
            }
        }

        @Test
        void for_open_time_there_and_back() {
            for (var i = 0; i < 2000; i++) {
                var start = at("2007-01-01 00:00").plusSeconds(random.nextInt(19 * 365 * 86400));
                var amount = Duration.ofSeconds(1 + random.nextInt(2_000_000));
                var due = LUN.plusOpenTime(start, amount);

                assertThat(LUN.openTime(start, due)).isEqualTo(amount);
                assertThat(LUN.openTime(start, due.minusSeconds(1))).isLessThan(amount);
            }
        }

        private LocalDate walked(LocalDate day, int n) {
            var left = n;
            var at = day;
            while (left > 0) {
                at = at.plusDays(1);
                left -= STD.isWorkday(at) ? 1 : 0;
            }
            return at;
        }
    }

    @Nested
    class Reading_hours {

        @Test
        void takes_what_people_type() {
            assertThat(Hours.parse("9:00-12:00，13:30–18:00")).hasToString("09:00-12:00, 13:30-18:00");
            assertThat(Hours.parse(" ")).isEqualTo(Hours.CLOSED);
            assertThat(Hours.parse("00:00-24:00")).isEqualTo(Hours.ALWAYS);
        }

        @Test
        void refuses_hours_that_overlap_or_run_backwards() {
            assertThatThrownBy(() -> Hours.parse("09:00-12:00, 11:00-13:00"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Hours.parse("18:00-09:00")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Hours.parse("nine to five")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class A_term {

        @Test
        void reads_what_it_writes() {
            for (var text : new String[] {
                "WORKING_DURATION PT4H", "ELAPSED PT24H", "WORKING_DAYS 2", "CALENDAR_DAYS 7 ROLL", "CALENDAR_MONTHS 1"
            }) {
                assertThat(Term.parse(text).written()).isEqualTo(text);
            }
        }

        @Test
        void is_never_negative() {
            assertThatThrownBy(() -> Term.workingDays(-1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Term.elapsed(Duration.ofHours(-1))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void no_deadline_lies_before_its_start() {
        var random = new Random(11);
        for (var i = 0; i < 1000; i++) {
            var start = Instant.ofEpochSecond(1_500_000_000L + random.nextInt(250_000_000));
            for (var kind : DeadlineKind.values()) {
                var term = new Term(kind, Duration.ofMinutes(1 + random.nextInt(9000)), 1 + random.nextInt(40), false);

                assertThat(Reckoning.due(STD, start, term, java.util.List.of()).dueAt())
                        .isAfter(start);
            }
        }
    }
}
