package io.bihuan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class WaitModelTests {

    @Test
    void the_tenth_of_the_queue_waits_until_ten_seats_were_free() {
        var expected = new WaitModel(Duration.ofMinutes(6), 12).at(10);
        assertThat(expected.middle()).isEqualTo(Duration.ofMinutes(5));
        assertThat(expected.soonest()).isBetween(Duration.ofSeconds(180), Duration.ofSeconds(190));
        assertThat(expected.latest()).isBetween(Duration.ofSeconds(420), Duration.ofSeconds(430));
    }

    @Test
    void the_range_holds_eight_of_ten_true_waits_and_the_middle_is_not_biased() {
        var dice = new Random(7);
        for (var position : List.of(1, 3, 10)) {
            var model = new WaitModel(Duration.ofMinutes(6), 12);
            var told = model.at(position);
            var waits = new ArrayList<ToldWait>();
            for (var i = 0; i < 20_000; i++) {
                var waited = DoubleStream.generate(() -> -30 * Math.log(1 - dice.nextDouble()))
                        .limit(position)
                        .sum();
                waits.add(new ToldWait(
                        "ONLINE",
                        told.soonest().toSeconds(),
                        told.middle().toSeconds(),
                        told.latest().toSeconds(),
                        Math.round(waited)));
            }
            var honesty = WaitHonesty.of(waits, Duration.ofMinutes(1));
            assertThat(honesty.percentInRange()).as("place %d", position).isBetween(78, 83);
            assertThat(honesty.bias()).isBetween(Duration.ofSeconds(-2), Duration.ofSeconds(2));
        }
    }

    @Test
    void what_was_told_is_held_against_what_happened() {
        var honesty = WaitHonesty.of(
                List.of(new ToldWait("ONLINE", 60, 120, 180, 150), new ToldWait("ONLINE", 60, 120, 180, 330)),
                Duration.ofMinutes(1));
        assertThat(honesty).isEqualTo(new WaitHonesty(2, Duration.ofSeconds(120), Duration.ofSeconds(120), 50, 50));
        assertThat(WaitHonesty.of(List.of(), Duration.ofMinutes(1)).told()).isZero();
    }
}
