package io.bihuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatesTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant IN_NOVEMBER = Instant.parse("2026-11-24T02:00:00Z");

    @Test
    void a_column_of_a_roster_names_its_day_without_the_year_even_when_that_is_the_next() {
        var monday = LocalDate.of(2027, 2, 1);
        assertThat(new Dates(Locale.CHINA, SHANGHAI, IN_NOVEMBER).columnDay(monday))
                .isEqualTo("2/1 周一");
        assertThat(new Dates(Locale.ENGLISH, SHANGHAI, IN_NOVEMBER).columnDay(monday))
                .isEqualTo("Mon 1");
    }
}
