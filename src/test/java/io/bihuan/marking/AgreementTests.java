package io.bihuan.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AgreementTests {

    private static final BigDecimal TWENTY_PER_CENT = new BigDecimal("20");
    private static final BigDecimal TEN = BigDecimal.TEN;

    private static Agreement of(int wanted, String... marks) {
        List<BigDecimal> given = Stream.of(marks).map(BigDecimal::new).toList();
        return Agreement.of(given, wanted, TWENTY_PER_CENT, TEN);
    }

    @Test
    void one_marker_decides_alone_where_one_is_wanted() {
        assertThat(of(1, "7")).isEqualTo(new Agreement.Agreed(new BigDecimal("7")));
    }

    @Test
    void the_first_of_two_waits_for_the_second() {
        assertThat(of(2, "7")).isEqualTo(new Agreement.Waiting(1));
    }

    @Test
    void two_that_lie_close_are_averaged() {
        assertThat(of(2, "7", "8")).isEqualTo(new Agreement.Agreed(new BigDecimal("7.50")));
    }

    @Test
    void a_gap_just_at_the_limit_still_agrees_and_one_over_it_does_not() {
        assertThat(of(2, "6", "8")).isEqualTo(new Agreement.Agreed(new BigDecimal("7.00")));
        assertThat(of(2, "5.5", "8")).isEqualTo(new Agreement.TooFarApart(new BigDecimal("2.5")));
    }

    @Test
    void of_three_the_middle_one_decides_in_whatever_order_they_came() {
        assertThat(of(3, "2", "9", "8")).isEqualTo(new Agreement.Agreed(new BigDecimal("8")));
        assertThat(of(3, "9", "8", "2")).isEqualTo(new Agreement.Agreed(new BigDecimal("8")));
    }
}
