package io.bihuan.competence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NeedRuleTests {

    private static final Instant MONDAY = Instant.parse("2026-11-02T02:00:00Z");
    private static final NeedRule RULE = new NeedRule(new CompetenceStandard(3, 14, 2, 5, 60, List.of()));

    private static Sighting weak(int day) {
        return new Sighting(
                MONDAY.plus(Duration.ofDays(day)), -40, true, false, "INSPECTION", "1", "第 " + day + " 天没有核验身份");
    }

    private static Sighting good(int day) {
        return new Sighting(MONDAY.plus(Duration.ofDays(day)), 80, true, false, "INSPECTION", "1", "核验得当");
    }

    private static Sighting course(int day) {
        return new Sighting(MONDAY.plus(Duration.ofDays(day)), 30, false, true, "INSPECTION", "1", "参加培训");
    }

    @Nested
    class A_need {

        @Test
        void does_not_arise_at_the_second_weak_piece() {
            assertThat(RULE.arises(List.of(weak(0), weak(1)))).isEmpty();
        }

        @Test
        void arises_exactly_at_the_third_and_names_all_three() {
            assertThat(RULE.arises(List.of(weak(0), good(1), weak(5), weak(9))))
                    .hasValueSatisfying(pieces -> assertThat(pieces).containsExactly(weak(0), weak(5), weak(9)));
        }

        @Test
        void arises_when_the_third_falls_on_the_last_instant_of_the_window() {
            assertThat(RULE.arises(List.of(weak(0), weak(5), weak(14)))).isPresent();
        }

        @Test
        void does_not_arise_when_the_first_has_fallen_out_of_the_window() {
            assertThat(RULE.arises(List.of(weak(0), weak(5), weak(15)))).isEmpty();
        }

        @Test
        void does_not_care_in_which_order_the_pieces_arrived() {
            assertThat(RULE.arises(List.of(weak(9), weak(0), weak(5)))).isPresent();
        }
    }

    @Nested
    class Meeting_it {

        @Test
        void takes_training_after_it_arose() {
            assertThat(RULE.trained(weak(9).at(), List.of(course(3)))).isEmpty();
            assertThat(RULE.trained(weak(9).at(), List.of(course(3), course(12))))
                    .contains(course(12).at());
        }

        @Test
        void takes_two_good_live_pieces_in_a_row_after_the_training() {
            var trained = course(12).at();

            assertThat(RULE.met(trained, List.of(good(10), good(13)))).isEmpty();
            assertThat(RULE.met(trained, List.of(good(13), weak(14), good(15)))).isEmpty();
            assertThat(RULE.met(trained, List.of(good(13), weak(14), good(15), good(16))))
                    .contains(good(16).at());
        }

        @Test
        void is_not_shown_by_another_course() {
            assertThat(RULE.met(course(12).at(), List.of(course(13), course(14))))
                    .isEmpty();
        }
    }
}
