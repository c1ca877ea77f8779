package io.bihuan.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ScoreTests {

    private static final BigDecimal EIGHTY = new BigDecimal("80");

    private static BigDecimal score(String points, String total) {
        return Score.outOf100(new BigDecimal(points), new BigDecimal(total));
    }

    @Test
    void exactly_the_mark_passes_and_a_hair_below_does_not() {
        assertThat(Score.passes(score("80", "100"), EIGHTY)).isTrue();
        assertThat(Score.passes(score("79.99", "100"), EIGHTY)).isFalse();
        assertThat(Score.passes(score("79.9999", "100"), EIGHTY)).isFalse();
    }

    @Test
    void a_paper_of_any_size_is_out_of_a_hundred() {
        assertThat(score("41", "50")).isEqualByComparingTo("82");
        assertThat(score("2", "3")).isEqualTo(new BigDecimal("66.66"));
        assertThat(score("0", "0")).isEqualByComparingTo("0");
    }

    @Test
    void an_area_speaks_for_a_person_above_the_mark_and_against_them_below() {
        assertThat(area("10", "10").strength(EIGHTY)).isEqualTo(100);
        assertThat(area("8", "10").strength(EIGHTY)).isEqualTo(10);
        assertThat(area("4", "10").strength(EIGHTY)).isEqualTo(-50);
        assertThat(area("0", "10").strength(EIGHTY)).isEqualTo(-100);
        assertThat(area("79", "100").strength(EIGHTY)).isEqualTo(-10);
    }

    private static AreaScore area(String points, String possible) {
        return new AreaScore("empathy", new BigDecimal(points), new BigDecimal(possible));
    }
}
