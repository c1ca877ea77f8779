package io.bihuan.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntraclassCorrelationTests {

    /** Table 2 of Shrout and Fleiss (1979). */
    static final double[][] SHROUT_AND_FLEISS = {
        {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
    };

    @Test
    void is_what_its_authors_printed() {
        var found = IntraclassCorrelation.of(SHROUT_AND_FLEISS);
        assertThat(found).isNotNull();
        assertThat(found.single()).isCloseTo(0.29, within(0.005));
        assertThat(found.average()).isCloseTo(0.62, within(0.005));
    }

    @Test
    void is_whole_where_all_raters_say_the_same() {
        var found = IntraclassCorrelation.of(new double[][] {{2, 2}, {5, 5}, {9, 9}});
        assertThat(found).isNotNull();
        assertThat(found.single()).isCloseTo(1, within(1e-9));
    }

    @Test
    void cannot_be_told_from_one_thing_or_one_rater_or_no_difference() {
        assertThat(IntraclassCorrelation.of(new double[][] {{2, 3}})).isNull();
        assertThat(IntraclassCorrelation.of(new double[][] {{2}, {3}})).isNull();
        assertThat(IntraclassCorrelation.of(new double[][] {{2, 2}, {2, 2}})).isNull();
    }
}
