package io.bihuan.practical;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictTests {

    private static final PracticalStandard STANDARD = new PracticalStandard(
            new BigDecimal("60"),
            2,
            new BigDecimal("15"),
            Map.of(
                    "attitude", new BigDecimal("30"),
                    "efficiency", new BigDecimal("40"),
                    "compliance", new BigDecimal("30")));

    @Test
    void one_score_waits_for_the_other() {
        assertThat(Verdict.over(List.of(Rating.of("8", "8", "8")), 2, STANDARD, Rubric.of(STANDARD)))
                .isEqualTo(new Verdict.Waiting(1));
    }

    @Test
    void two_scores_make_the_weighted_mean_out_of_a_hundred() {
        var verdict = (Verdict.Decided) Verdict.over(
                List.of(Rating.of("8", "7", "6"), Rating.of("7", "7", "7")), 2, STANDARD, Rubric.of(STANDARD));
        // (7.5 × 30 + 7 × 40 + 6.5 × 30) / 100 × 10
        assertThat(verdict.score()).isEqualByComparingTo("70");
        assertThat(verdict.passed()).isTrue();
    }

    @Test
    void exactly_sixty_passes_and_a_hair_below_does_not() {
        assertThat(((Verdict.Decided) Verdict.over(
                                List.of(Rating.of("6", "6", "6"), Rating.of("6", "6", "6")),
                                2,
                                STANDARD,
                                Rubric.of(STANDARD)))
                        .passed())
                .isTrue();
        assertThat(((Verdict.Decided) Verdict.over(
                                List.of(Rating.of("6", "6", "6"), Rating.of("6", "6", "5.5")),
                                2,
                                STANDARD,
                                Rubric.of(STANDARD)))
                        .passed())
                .isFalse();
    }

    @Test
    void a_gap_over_the_limit_asks_for_a_third_and_one_at_the_limit_does_not() {
        var seven = Rating.of("7", "7", "7");
        assertThat(Verdict.over(List.of(seven, Rating.of("5.5", "5.5", "5.5")), 2, STANDARD, Rubric.of(STANDARD)))
                .isInstanceOf(Verdict.Decided.class);
        assertThat(Verdict.over(List.of(seven, Rating.of("5", "5", "5")), 2, STANDARD, Rubric.of(STANDARD)))
                .isEqualTo(new Verdict.TooFarApart(new BigDecimal("20.00")));
    }

    @Test
    void among_three_the_middle_counts_so_that_nobody_decides_by_being_extreme() {
        var ratings = List.of(Rating.of("9", "9", "9"), Rating.of("2", "2", "2"), Rating.of("6", "7", "8"));
        var verdict = (Verdict.Decided) Verdict.over(ratings, 3, STANDARD, Rubric.of(STANDARD));
        assertThat(verdict.points().get("ATTITUDE")).isEqualByComparingTo("6");
        assertThat(verdict.score()).isEqualByComparingTo("70");
    }

    @Test
    void points_are_from_nothing_to_ten_in_halves() {
        assertThat(Rating.of("0", "10", "7.5").faults(Rubric.of(STANDARD)).any())
                .isFalse();
        assertThat(Rating.of("10.5", "-1", "7.3").faults(Rubric.of(STANDARD)).byField())
                .containsOnlyKeys("ATTITUDE", "EFFICIENCY", "COMPLIANCE");
        assertThat(new Rating(Map.of(), Map.of(), "")
                        .faults(Rubric.of(STANDARD))
                        .byField())
                .hasSize(3);
    }
}
