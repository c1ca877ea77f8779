package io.bihuan.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Figures against values computed by hand. */
class QualityTests {

    private static final Offset<Double> NEAR = within(1e-12);

    @Test
    void of_four_with_one_pair_the_wrong_way_three_quarters_are_right() {
        // Leavers .35 and .8 against stayers .1 and .4: .35>.1, .35<.4, .8>.1, .8>.4 make 3 of 4.
        var quality = Quality.of(new double[] {.1, .4, .35, .8}, new boolean[] {false, false, true, true});
        assertThat(quality.auc()).isCloseTo(.75, NEAR);
        // (.01 + .16 + .4225 + .04) / 4
        assertThat(quality.brier()).isCloseTo(.158125, NEAR);
    }

    @Test
    void equal_predictions_count_half() {
        // .5 against .5 is half a pair, against .2 a whole one: 1.5 of 2.
        assertThat(Quality.of(new double[] {.5, .5, .2}, new boolean[] {true, false, false})
                        .auc())
                .isCloseTo(.75, NEAR);
        assertThat(Quality.of(new double[] {.3, .3, .3, .3}, new boolean[] {true, false, true, false})
                        .auc())
                .isCloseTo(.5, NEAR);
    }

    @Test
    void nothing_is_said_where_nobody_left_or_nobody_stayed() {
        assertThat(Quality.of(new double[] {.1, .2}, new boolean[] {false, false})
                        .auc())
                .isNull();
        assertThat(Quality.of(new double[] {.1, .2}, new boolean[] {false, false})
                        .lift())
                .isEmpty();
        assertThat(Quality.of(new double[] {.1, .2}, new boolean[] {true, true}).auc())
                .isNull();
        assertThat(Quality.of(new double[0], new boolean[0]).calibrationError()).isNull();
    }

    @Test
    void the_error_of_calibration_is_the_distance_of_groups_weighted_by_size() {
        // Twenty customers, ten groups of two: the first sixteen are given 0.1 and stay, the last four 0.7 and three
        // leave.
        var predicted =
                IntStream.range(0, 20).mapToDouble(i -> i < 16 ? .1 : .7).toArray();
        var left = new boolean[20];
        left[16] = true;
        left[18] = true;
        left[19] = true;
        var quality = Quality.of(predicted, left);
        // 16 × .1, then a group of .7 against .5 and one of .7 against 1: (1.6 + 2 × .2 + 2 × .3) / 20
        assertThat(quality.calibrationError()).isCloseTo(.13, NEAR);
        // Three of twenty leave; in the last tenth two of two, in the one before one of two.
        assertThat(quality.lift().getFirst()).isCloseTo(1 / .15, NEAR);
        assertThat(quality.lift().get(1)).isCloseTo(.5 / .15, NEAR);
        assertThat(quality.lift().subList(2, 10)).isEqualTo(List.of(0., 0., 0., 0., 0., 0., 0., 0.));
    }

    @Test
    void pools_are_made_until_shares_no_longer_fall() {
        // Shares 0 1 0 1 1 in the order of scores: the second and third pool to a half.
        var calibration =
                Calibration.of(new double[] {.1, .2, .3, .8, .9}, new boolean[] {false, true, false, true, true});
        assertThat(calibration.shares()).containsExactly(0., .5, 1.);
        assertThat(calibration.scores().get(1)).isCloseTo(.25, NEAR);
        assertThat(calibration.scores().get(2)).isCloseTo(.85, NEAR);
        assertThat(calibration.apply(.05)).isEqualTo(0);
        assertThat(calibration.apply(.25)).isCloseTo(.5, NEAR);
        // Halfway from .25 to .85
        assertThat(calibration.apply(.55)).isCloseTo(.75, NEAR);
        assertThat(calibration.apply(1)).isEqualTo(1);
    }

    @Test
    void scores_that_run_against_what_happened_all_pool_to_the_mean() {
        var calibration = Calibration.of(new double[] {.1, .2, .3, .4}, new boolean[] {true, true, false, false});
        assertThat(calibration.shares()).containsExactly(.5);
        assertThat(calibration.apply(.9)).isEqualTo(.5);
    }

    @Test
    void equal_scores_share_a_pool() {
        assertThat(Calibration.of(new double[] {.2, .2, .2, .6}, new boolean[] {true, false, false, true})
                        .shares())
                .hasSize(2)
                .first()
                .satisfies(share -> assertThat(share).isCloseTo(1 / 3., NEAR));
    }
}
