package io.bihuan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTests {

    /** The secret of RFC 6238's own examples. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void are_those_that_every_app_computes(long second, String code) {
        assertThat(OneTimeCode.at(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void forgive_a_clock_that_is_half_a_minute_off_and_no_more() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        assertThat(OneTimeCode.stepOf("005924", SECRET, now.plusSeconds(30))).hasValue(1_234_567_890 / 30);
        assertThat(OneTimeCode.stepOf("005924", SECRET, now.minusSeconds(30))).isPresent();
        assertThat(OneTimeCode.stepOf("005924", SECRET, now.plusSeconds(90))).isEmpty();
    }

    @Test
    void are_told_to_the_app_by_a_square_code() {
        var address = OneTimeCode.address(SECRET, "lin.xiaowen");
        assertThat(address)
                .startsWith("otpauth://totp/")
                .contains("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
                .endsWith("issuer=%E9%97%AD%E7%8E%AF");
        var square = QrCode.of(address);
        assertThat(square.size()).isGreaterThan(30);
        assertThat(square.path()).startsWith("M4 4h7v1h-7z");
    }
}
