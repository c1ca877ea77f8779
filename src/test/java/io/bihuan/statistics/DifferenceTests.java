package io.bihuan.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DifferenceTests {

    private static final Offset<Double> PRINTED = within(0.0005);

    /** Student's sleep, as R brings it along. */
    private static final double[] FIRST_DRUG = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

    private static final double[] SECOND_DRUG = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    private static void is(Difference found, double t, double degrees, double p, double low, double high) {
        assertThat(found).isNotNull();
        assertThat(found.significance().statistic()).isCloseTo(t, PRINTED);
        assertThat(found.significance().degrees()).isCloseTo(degrees, PRINTED);
        assertThat(found.significance().p()).isCloseTo(p, within(0.000005));
        assertThat(found.estimate().low()).isCloseTo(low, PRINTED);
        assertThat(found.estimate().high()).isCloseTo(high, PRINTED);
    }

    @Nested
    class Of_two_means {

        @Test
        void of_different_people_is_welchs() {
            is(
                    Difference.welch(Sample.of(FIRST_DRUG), Sample.of(SECOND_DRUG)),
                    -1.8608,
                    17.776,
                    0.07939,
                    -3.3655,
                    0.2055);
        }

        @Test
        void of_equal_variances_is_students() {
            is(Difference.pooled(Sample.of(FIRST_DRUG), Sample.of(SECOND_DRUG)), -1.8608, 18, 0.07919, -3.3639, 0.2039);
        }

        @Test
        void of_the_same_people_is_paired() {
            is(Difference.paired(FIRST_DRUG, SECOND_DRUG), 4.0621, 9, 0.002833, 0.7001, 2.4599);
        }

        @Test
        void is_not_told_from_too_few_or_from_what_does_not_vary() {
            assertThat(Difference.welch(Sample.of(1), Sample.of(1, 2))).isNull();
            assertThat(Difference.pooled(Sample.of(2, 2), Sample.of(3, 3))).isNull();
            assertThat(Difference.paired(new double[] {1}, new double[] {2})).isNull();
        }
    }

    @Nested
    class In_differences {

        /** Card and Krueger (1994), table 3: change in New Jersey 0.59 (0.54), in Pennsylvania -2.16 (1.25). */
        @Test
        void of_the_same_shops_is_what_was_printed() {
            var found = Difference.inDifferences(
                    new Sample(321, 0.59, 0.54 * 0.54 * 321), new Sample(77, -2.16, 1.25 * 1.25 * 77));
            assertThat(found).isNotNull();
            assertThat(found.estimate().value()).isCloseTo(2.75, within(0.015));
            assertThat(found.estimate().value() / found.significance().statistic())
                    .isCloseTo(1.36, within(0.005));
        }

        @Test
        void of_different_people_adds_up_all_four_errors() {
            var found = Difference.inDifferences(
                    new Sample(40, 70, 40), new Sample(40, 80, 40), new Sample(40, 71, 40), new Sample(40, 74, 40));
            assertThat(found).isNotNull();
            assertThat(found.estimate().value()).isEqualTo(7);
            assertThat(found.significance().statistic()).isCloseTo(3.5, within(1e-9));
            assertThat(found.significance().atFivePercent()).isTrue();
        }
    }

    @Nested
    class In_size {

        /** Borenstein et al. (2009), page 27. */
        private final Sample first = new Sample(50, 103, 5.5 * 5.5);

        private final Sample second = new Sample(50, 100, 4.5 * 4.5);

        @Test
        void is_cohens_d() {
            var d = EffectSize.cohen(first, second);
            assertThat(d).isNotNull();
            assertThat(d.value()).isCloseTo(0.5970, PRINTED);
            assertThat((d.high() - d.low()) / 2 / 1.959964).isCloseTo(0.2044, PRINTED);
        }

        @Test
        void is_hedges_g() {
            var g = EffectSize.hedges(first, second);
            assertThat(g).isNotNull();
            assertThat(g.value()).isCloseTo(0.5924, PRINTED);
            assertThat((g.high() - g.low()) / 2 / 1.959964).isCloseTo(0.2028, PRINTED);
            assertThat(g.excludesZero()).isTrue();
        }

        @Test
        void of_the_same_people_leans_on_how_they_move_together() {
            var loose = EffectSize.hedgesPaired(FIRST_DRUG, SECOND_DRUG);
            assertThat(loose).isNotNull();
            // By hand: d = 1.58 / 1.8985, r = 0.7952, J = 1 - 3/35.
            assertThat(loose.value()).isCloseTo(0.7609, PRINTED);
            assertThat(EffectSize.hedgesPaired(new double[] {1, 2, 3}, new double[] {2, 3, 4}))
                    .isNull();
        }
    }
}
