package io.bihuan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTests {

    @Test
    void a_few_slips_cost_nothing() {
        assertThat(IntStream.range(0, 5).mapToObj(Backoff.ACCOUNT::after)).containsOnly(Duration.ZERO);
    }

    @Test
    void then_each_attempt_doubles_the_wait_up_to_a_quarter_of_an_hour() {
        assertThat(IntStream.of(5, 6, 7, 8, 9, 10, 11, 500).mapToObj(Backoff.ACCOUNT::after))
                .extracting(Duration::toSeconds)
                .containsExactly(30L, 60L, 120L, 240L, 480L, 900L, 900L, 900L);
    }

    @Test
    void an_address_may_be_a_whole_office() {
        assertThat(Backoff.ADDRESS.after(49)).isZero();
        assertThat(Backoff.ADDRESS.after(50)).isPositive();
    }

    @Test
    void a_network_of_ipv6_counts_as_one_address() {
        assertThat(Attempts.network("2001:db8:1:2:aaaa::1")).isEqualTo(Attempts.network("2001:db8:1:2:bbbb::9"));
        assertThat(Attempts.network("2001:db8:1:3::1")).isNotEqualTo(Attempts.network("2001:db8:1:2::1"));
        assertThat(Attempts.network("192.0.2.7")).isEqualTo("192.0.2.7");
    }
}
