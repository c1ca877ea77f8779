package io.bihuan.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTests {

    @ParameterizedTest
    @CsvSource({"80, 100, 0.711, 0.867", "9, 10, 0.596, 0.982", "81, 263, 0.2553, 0.3662", "0, 20, 0.0, 0.1611"})
    void wilsons_interval_is_what_is_printed(long hits, long of, double low, double high) {
        var found = new Proportion(hits, of).wilson();
        assertThat(found).isNotNull();
        assertThat(found.low()).isCloseTo(low, within(0.0005));
        assertThat(found.high()).isCloseTo(high, within(0.0005));
    }

    /** Newcombe (1998), example (a): 56 of 70 against 48 of 80. */
    @Test
    void a_difference_has_the_hybrid_interval() {
        var found = new Proportion(56, 70).minus(new Proportion(48, 80));
        assertThat(found).isNotNull();
        assertThat(found.value()).isCloseTo(0.2, within(1e-9));
        assertThat(found.low()).isCloseTo(0.0524, within(0.00005));
        assertThat(found.high()).isCloseTo(0.3339, within(0.00005));
    }

    /** R: prop.test(c(56, 48), c(70, 80), correct = FALSE) gives X² = 7.0234. */
    @Test
    void a_difference_is_tested_with_the_pooled_share() {
        var found = new Proportion(56, 70).differsFrom(new Proportion(48, 80));
        assertThat(found).isNotNull();
        assertThat(found.statistic() * found.statistic()).isCloseTo(7.0234, within(0.005));
        assertThat(found.p()).isCloseTo(0.00805, within(0.00005));
    }

    @Test
    void nothing_of_nothing_is_nothing() {
        var none = new Proportion(0, 0);
        assertThat(none.share()).isNull();
        assertThat(none.wilson()).isNull();
        assertThat(none.minus(new Proportion(1, 2))).isNull();
        assertThat(new Proportion(5, 5).differsFrom(new Proportion(3, 3))).isNull();
    }

    @Test
    void more_than_all_is_no_proportion() {
        assertThatThrownBy(() -> new Proportion(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
