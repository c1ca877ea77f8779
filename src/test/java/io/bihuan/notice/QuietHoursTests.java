package io.bihuan.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0), SHANGHAI);
    private static final QuietHours NOON = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 30), SHANGHAI);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T21:59:00+08:00, 2026-11-23T21:59:00+08:00",
        "2026-11-23T22:00:00+08:00, 2026-11-24T08:00:00+08:00",
        "2026-11-24T03:00:00+08:00, 2026-11-24T08:00:00+08:00",
        "2026-11-24T08:00:00+08:00, 2026-11-24T08:00:00+08:00"
    })
    void over_night_end_in_the_morning(Instant said, Instant sent) {
        assertThat(NIGHT.endsAfter(said)).isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T11:59:00+08:00, 2026-11-23T11:59:00+08:00",
        "2026-11-23T12:30:00+08:00, 2026-11-23T13:30:00+08:00"
    })
    void within_a_day_end_the_same_day(Instant said, Instant sent) {
        assertThat(NOON.endsAfter(said)).isEqualTo(sent);
    }

    @Test
    void that_nobody_set_never_hold_anything_back() {
        var now = Instant.parse("2026-11-23T15:00:00Z");
        assertThat(new QuietHours(null, null, SHANGHAI).endsAfter(now)).isEqualTo(now);
    }
}
