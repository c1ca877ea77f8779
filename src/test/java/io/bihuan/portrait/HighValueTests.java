package io.bihuan.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The grounds of the flag, each with its figures. */
class HighValueTests {

    @Test
    void fifty_thousand_within_a_year_are_enough() {
        assertThat(new Wang().bought(30, "49999").value()).isEmpty();
        assertThat(new Wang().bought(30, "30000").bought(60, "20000").value())
                .containsEntry(ValueReason.Ground.SPENDING, List.of("365", "50000", "50000"));
        assertThat(new Wang().bought(30, "30000").bought(366, "20000").value()).isEmpty();
    }

    @Test
    void a_standing_the_standard_names_is_enough() {
        assertThat(new Wang().holds("金卡").value()).containsEntry(ValueReason.Ground.GRADE, List.of("金卡"));
        assertThat(new Wang().holds("银卡").value()).isEmpty();
        assertThat(new Wang().value()).isEmpty();
    }

    @Test
    void six_purchases_over_three_years_make_somebody_loyal() {
        var wang = new Wang()
                .bought(1095, "1")
                .bought(900, "1")
                .bought(700, "1")
                .bought(500, "1")
                .bought(300, "1");
        assertThat(wang.value()).isEmpty();
        assertThat(wang.bought(10, "1").value())
                .containsEntry(ValueReason.Ground.LOYAL, List.of("1095", "6", "1095", "6"));
    }

    @Test
    void half_the_amount_needs_care_once_there_is_a_complaint() {
        assertThat(new Wang().bought(30, "25000").value()).isEmpty();
        assertThat(new Wang().bought(30, "25000").complained(5, "S4", null).value())
                .containsEntry(ValueReason.Ground.VALUE_AT_RISK, List.of("365", "25000", "25000"));
        assertThat(new Wang().bought(30, "25000").complained(91, "S4", 91).value())
                .isEmpty();
        assertThat(new Wang().bought(30, "24999").complained(5, "S4", null).value())
                .isEmpty();
    }
}
