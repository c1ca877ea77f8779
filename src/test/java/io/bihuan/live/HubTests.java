package io.bihuan.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.database.Ids;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HubTests {

    private static final Duration AT_ONCE = Duration.ZERO;

    private final Hub hub = new Hub();

    private static LiveEvent event(String... topics) {
        return new LiveEvent(Ids.next(), List.of(topics), "message", "{}");
    }

    @Nested
    class A_subscription {

        @Test
        void hears_its_topics_and_no_others() throws InterruptedException {
            var mine = hub.subscribe(List.of("person:a"), 16);
            hub.dispatch(event("person:b"));
            var heard = event("person:a");
            hub.dispatch(heard);

            assertThat(mine.next(AT_ONCE)).isEqualTo(heard);
            assertThat(mine.next(AT_ONCE)).isNull();
        }

        @Test
        void hears_an_event_once_though_it_comes_on_two_topics_and_by_two_ways() throws InterruptedException {
            var mine = hub.subscribe(List.of("person:a", "conversation:1"), 16);
            var event = event("person:a", "conversation:1");
            hub.dispatch(event);
            hub.dispatch(event);

            assertThat(mine.next(AT_ONCE)).isEqualTo(event);
            assertThat(mine.next(AT_ONCE)).isNull();
        }

        @Test
        void that_falls_behind_is_cut_and_nobody_else_waits() throws InterruptedException {
            var slow = hub.subscribe(List.of("queue:all"), 16);
            var quick = hub.subscribe(List.of("queue:all"), 64);
            for (var i = 0; i < 17; i++) {
                hub.dispatch(event("queue:all"));
            }

            assertThat(slow.ended()).isTrue();
            assertThat(slow.next(AT_ONCE)).isNull();
            assertThat(quick.ended()).isFalse();
            assertThat(hub.open()).isEqualTo(1);
        }

        @Test
        void wakes_at_once_when_it_is_ended_while_waiting() throws Exception {
            var mine = hub.subscribe(List.of("person:a"), 16);
            var waiting = new Thread(() -> {
                try {
                    mine.next(Duration.ofSeconds(30));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            waiting.start();
            hub.endAll();

            assertThat(waiting.join(Duration.ofSeconds(5))).isTrue();
        }

        @Test
        void carries_with_each_event_the_position_that_is_safe_before_it() throws InterruptedException {
            var mine = hub.subscribe(List.of("person:a"), 16);
            hub.dispatch(event("person:a"));
            var later = new Position(7, Ids.next());
            hub.safeUpTo(later);
            hub.dispatch(event("person:a"));

            assertThat(mine.take(AT_ONCE))
                    .extracting(Subscription.Heard::position)
                    .isEqualTo(Position.START);
            assertThat(mine.take(AT_ONCE))
                    .extracting(Subscription.Heard::position)
                    .isEqualTo(later);
        }
    }

    @Nested
    class A_position {

        @Test
        void is_read_as_it_was_written() {
            var position = new Position(1234567890123L, Ids.next());
            assertThat(Position.read(position.toString())).isEqualTo(position);
        }

        @Test
        void of_another_make_means_nothing() {
            assertThat(Position.read("42")).isNull();
            assertThat(Position.read("x.y")).isNull();
            assertThat(Position.read(null)).isNull();
        }

        @Test
        void follows_the_transaction_before_the_id() {
            var early = new Position(5, new UUID(9, 9));
            var late = new Position(6, new UUID(1, 1));
            assertThat(early).isLessThan(late);
        }
    }
}
