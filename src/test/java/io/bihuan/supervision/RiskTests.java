package io.bihuan.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiskTests {

    private static final SupervisionStandard RULES =
            new SupervisionStandard(true, Duration.ofSeconds(40), -3, Duration.ofMinutes(1), 40, 30, 20, 10);

    @Test
    void a_talk_that_runs_well_asks_for_nothing() {
        assertThat(Risk.of(new Risk.Seen(false, 2, 2, Duration.ofSeconds(60)), RULES))
                .isEqualTo(new Risk(0, List.of()));
    }

    @Test
    void every_reason_counts_and_is_named() {
        assertThat(Risk.of(new Risk.Seen(true, -4, -1, Duration.ofSeconds(61)), RULES))
                .isEqualTo(new Risk(
                        100, List.of(Risk.Reason.TABOO, Risk.Reason.COLD, Risk.Reason.FALLING, Risk.Reason.SLOW)));
        assertThat(Risk.of(new Risk.Seen(false, -2, 0, null), RULES))
                .isEqualTo(new Risk(20, List.of(Risk.Reason.FALLING)));
    }
}
