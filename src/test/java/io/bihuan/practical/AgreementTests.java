package io.bihuan.practical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AgreementTests {

    private static final PracticalStandard STANDARD = new PracticalStandard(
            new BigDecimal("60"),
            2,
            new BigDecimal("15"),
            Map.of(
                    "attitude", new BigDecimal("30"),
                    "efficiency", new BigDecimal("40"),
                    "compliance", new BigDecimal("30")));

    private static final ExaminingStandard.Limits LIMITS =
            new ExaminingStandard.Limits(new BigDecimal("0.5"), new BigDecimal("1.5"));

    private static final ExaminingStandard.Drift DRIFT = new ExaminingStandard.Drift(5, new BigDecimal("0.5"));

    private static Agreement of(Rating... ratings) {
        return Agreement.over(List.of(ratings), Rubric.of(STANDARD), LIMITS);
    }

    @Test
    void the_same_scores_agree_wholly() {
        var found = of(Rating.of("6", "7.5", "9"), Rating.of("6", "7.5", "9"));
        assertThat(found.gap()).isEqualByComparingTo("0");
        assertThat(found.kappa()).isEqualTo(1);
        assertThat(found.correlation()).isCloseTo(1.0, within(1e-9));
        assertThat(found.level()).isEqualTo(Agreement.Level.CLOSE);
    }

    @Test
    void a_half_here_and_there_is_still_close_and_two_points_are_not() {
        assertThat(of(Rating.of("8", "7", "6"), Rating.of("7.5", "7.5", "6")).level())
                .isEqualTo(Agreement.Level.CLOSE);
        assertThat(of(Rating.of("8", "7", "6"), Rating.of("7", "8", "5")).level())
                .isEqualTo(Agreement.Level.FAIR);
        assertThat(of(Rating.of("8", "7", "6"), Rating.of("6", "9", "4")).level())
                .isEqualTo(Agreement.Level.APART);
    }

    @Test
    void scores_that_never_vary_have_no_coefficients_and_a_distance_all_the_same() {
        var found = of(Rating.of("7", "7", "7"), Rating.of("7", "7", "7"));
        assertThat(found.kappa()).isNull();
        assertThat(found.correlation()).isNull();
        assertThat(found.distance()).isEqualByComparingTo("0");
    }

    @Test
    void among_three_every_pair_counts() {
        var found = of(Rating.of("6", "6", "6"), Rating.of("7", "7", "7"), Rating.of("8", "8", "8"));
        // 1, 1 and 2 apart
        assertThat(found.distance()).isEqualByComparingTo("1.33");
    }

    @Nested
    class An_examiner {

        @Test
        void is_not_judged_by_four_practicals() {
            assertThat(Severity.of(List.of(-2.0, -2.1, -1.9, -2.0), DRIFT).verdict())
                    .isEqualTo(Severity.Verdict.TOO_FEW);
        }

        @Test
        void who_is_below_the_others_again_and_again_is_strict() {
            assertThat(Severity.of(List.of(-1.0, -0.8, -1.2, -0.9, -1.1), DRIFT).verdict())
                    .isEqualTo(Severity.Verdict.STRICT);
        }

        @Test
        void who_is_now_above_and_now_below_is_like_the_others_however_far() {
            assertThat(Severity.of(List.of(3.0, -2.0, 3.0, -2.0, 2.0), DRIFT).verdict())
                    .isEqualTo(Severity.Verdict.LIKE_OTHERS);
        }

        @Test
        void who_is_always_a_little_above_is_like_the_others_too() {
            assertThat(Severity.of(List.of(0.2, 0.2, 0.3, 0.2, 0.2), DRIFT).verdict())
                    .isEqualTo(Severity.Verdict.LIKE_OTHERS);
        }

        @Test
        void who_is_always_exactly_one_point_above_is_lenient_though_nothing_varies() {
            assertThat(Severity.of(List.of(1.0, 1.0, 1.0, 1.0, 1.0), DRIFT).verdict())
                    .isEqualTo(Severity.Verdict.LENIENT);
        }
    }
}
