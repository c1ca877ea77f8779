package io.bihuan.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bihuan.statistics.KrippendorffAlpha.Scale;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTests {

    private static final long[][] TABLE = {{20, 5, 0}, {3, 30, 7}, {0, 5, 30}};

    /** Krippendorff's four raters and twelve units. */
    private static final String[] RATERS = {
        "1 2 3 3 2 1 4 1 2 - - -", "1 2 3 3 2 2 4 1 2 5 - 3", "- 3 3 3 2 3 4 2 2 5 1 -", "1 2 3 3 2 4 4 1 2 5 1 -"
    };

    private static List<@Nullable Integer[]> units() {
        var units = new ArrayList<@Nullable Integer[]>();
        for (var unit = 0; unit < 12; unit++) {
            var ratings = new @Nullable Integer[4];
            for (var rater = 0; rater < 4; rater++) {
                var said = RATERS[rater].split(" ")[unit];
                ratings[rater] = said.equals("-") ? null : Integer.valueOf(said);
            }
            units.add(ratings);
        }
        return units;
    }

    @Test
    void kappa_is_what_the_reference_says() {
        assertThat(Kappa.cohen(TABLE)).isCloseTo(0.693721, within(5e-7));
        assertThat(Kappa.weighted(TABLE, Kappa.Weights.LINEAR)).isCloseTo(0.757869, within(5e-7));
        assertThat(Kappa.weighted(TABLE, Kappa.Weights.QUADRATIC)).isCloseTo(0.829352, within(5e-7));
    }

    @Test
    void kappa_is_undefined_where_both_always_say_the_same_one_thing() {
        assertThat(Kappa.cohen(new long[][] {{9, 0}, {0, 0}})).isNull();
        assertThat(Kappa.weighted(new int[] {3, 3}, new int[] {3, 3}, 10, Kappa.Weights.LINEAR))
                .isNull();
    }

    @Test
    void ratings_in_two_rows_make_the_same_kappa_as_their_table() {
        assertThat(Kappa.weighted(new int[] {0, 1, 2, 2}, new int[] {0, 1, 2, 1}, 2, Kappa.Weights.QUADRATIC))
                .isEqualTo(Kappa.weighted(new long[][] {{1, 0, 0}, {0, 1, 0}, {0, 1, 1}}, Kappa.Weights.QUADRATIC));
    }

    @ParameterizedTest
    @CsvSource({"NOMINAL, 0.743421", "ORDINAL, 0.815388", "INTERVAL, 0.849107", "RATIO, 0.797403"})
    void alpha_is_what_the_reference_says(Scale scale, double alpha) {
        assertThat(KrippendorffAlpha.of(units(), scale)).isCloseTo(alpha, within(5e-7));
    }

    @Test
    void alpha_is_undefined_where_nothing_differs_or_nothing_was_rated_twice() {
        assertThat(KrippendorffAlpha.of(List.of(new Integer[] {3, 3}, new Integer[] {3, 3}), Scale.INTERVAL))
                .isNull();
        assertThat(KrippendorffAlpha.of(List.<@Nullable Integer[]>of(new @Nullable Integer[] {3, null}), Scale.NOMINAL))
                .isNull();
    }
}
