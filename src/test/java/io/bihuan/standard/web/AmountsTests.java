package io.bihuan.standard.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.standard.FigureKind;
import io.bihuan.standard.web.Amounts.Amount;
import io.bihuan.standard.web.Amounts.Counts;
import org.junit.jupiter.api.Test;

class AmountsTests {

    @Test
    void take_the_largest_unit_that_leaves_nothing_over() {
        assertThat(Amounts.apart(FigureKind.DURATION, "PT90S")).isEqualTo(new Amount(90, Counts.SECONDS));
        assertThat(Amounts.apart(FigureKind.DURATION, "PT10M")).isEqualTo(new Amount(10, Counts.MINUTES));
        assertThat(Amounts.apart(FigureKind.DURATION, "P365D")).isEqualTo(new Amount(365, Counts.DAYS));
        assertThat(Amounts.apart(FigureKind.TERM, "ELAPSED PT24H")).isEqualTo(new Amount(24, Counts.ELAPSED_HOURS));
        assertThat(Amounts.apart(FigureKind.TERM, "CALENDAR_DAYS 7 ROLL"))
                .isEqualTo(new Amount(7, Counts.CALENDAR_DAYS_ROLL));
    }

    @Test
    void give_back_what_was_taken_apart() {
        for (var counts : Counts.values()) {
            var kind = Counts.of(FigureKind.TERM).contains(counts) ? FigureKind.TERM : FigureKind.DURATION;
            var written = Amounts.together("5", counts.name());

            assertThat(kind.accepts(written)).as(counts.name()).isTrue();
            assertThat(Amounts.apart(kind, written)).isEqualTo(new Amount(5, counts));
        }
    }

    @Test
    void make_nothing_that_is_accepted_out_of_nonsense() {
        assertThat(FigureKind.DURATION.accepts(Amounts.together("ten", "MINUTES")))
                .isFalse();
        assertThat(FigureKind.TERM.accepts(Amounts.together("-1", "WORKING_DAYS")))
                .isFalse();
        assertThat(FigureKind.TERM.accepts(Amounts.together("1", "FORTNIGHTS"))).isFalse();
    }
}
