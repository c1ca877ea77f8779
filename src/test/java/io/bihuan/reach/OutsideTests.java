package io.bihuan.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideTests {

    private final Outside outside = new Outside(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "10.1.2.3",
                "172.20.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "255.255.255.255",
                "::1",
                "fd12::1",
                "fe80::1",
                "::ffff:10.0.0.1",
                "2002:a00:1::",
                "64:ff9b::a00:1"
            })
    void what_lies_behind_the_houses_walls_is_refused(String host) {
        assertThat(outside.of(host)).isInstanceOf(Reach.Private.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "2606:4700::1111", "100.128.0.1"})
    void what_is_public_is_open(String host) {
        assertThat(outside.of(host)).isInstanceOf(Reach.Open.class);
    }

    @Test
    void the_operator_may_name_a_host_of_the_house() {
        assertThat(new Outside(List.of(" LocalHost ")).of("localhost")).isInstanceOf(Reach.Open.class);
        assertThat(new Outside(List.of("192.168.1.20")).of("192.168.1.20")).isInstanceOf(Reach.Open.class);
        assertThat(new Outside(List.of("192.168.1.20")).of("192.168.1.21")).isInstanceOf(Reach.Private.class);
    }

    @Test
    void a_name_that_nobody_knows_is_said_to_be_unknown() {
        assertThat(outside.of("no-such-host.invalid")).isInstanceOf(Reach.Unknown.class);
    }
}
