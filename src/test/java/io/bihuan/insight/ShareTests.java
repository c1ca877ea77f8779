package io.bihuan.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShareTests {

    @Test
    void nothing_out_of_nothing_is_no_figure() {
        assertThat(new Share(0, 0).percent()).isNull();
        assertThat(new Share(0, 0).reaches(0)).isFalse();
    }

    @Test
    void is_rounded_half_up_for_the_eye_and_compared_exactly() {
        assertThat(new Share(2, 3).percent()).isEqualByComparingTo("66.7");
        assertThat(new Share(19, 20).reaches(95)).isTrue();
        assertThat(new Share(949, 1000).reaches(95)).isFalse();
    }
}
