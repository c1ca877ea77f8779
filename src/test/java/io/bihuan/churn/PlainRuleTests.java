package io.bihuan.churn;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.portrait.History;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said while there is too little to learn from: silence of sixty days, and a complaint. */
class PlainRuleTests {

    private static PlainRule.Said said(@Nullable Integer silent, int complaints, int open) {
        var history = new History(
                silent, 300, 0, 0, BigDecimal.ZERO, 0, 0, 1, 1, 4, 0, 0, complaints, complaints, 0, open, false);
        return PlainRule.of(history, 60);
    }

    @Test
    void whoever_came_lately_is_at_low_risk_whatever_they_complained_of() {
        assertThat(said(59, 3, 1)).isEqualTo(new PlainRule.Said(Level.LOW, List.of()));
        assertThat(said(null, 0, 0).level()).isEqualTo(Level.LOW);
    }

    @Test
    void sixty_days_of_silence_are_a_middling_risk() {
        assertThat(said(60, 0, 0))
                .isEqualTo(new PlainRule.Said(Level.MIDDLE, List.of(new Reason("silentDays", 60, 0))));
    }

    @Test
    void silence_after_a_complaint_is_a_high_risk_and_both_are_told() {
        assertThat(said(80, 2, 0))
                .isEqualTo(new PlainRule.Said(
                        Level.HIGH, List.of(new Reason("silentDays", 80, 0), new Reason("complaints365", 2, 0))));
        assertThat(said(80, 2, 1).reasons().getLast()).isEqualTo(new Reason("openComplaints", 1, 0));
    }
}
