package io.bihuan.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bihuan.database.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.transaction.PlatformTransactionManager;

/** Two nodes over one database: the program's own wheel, and a second one with a crew of its own. */
@SpringBootTest
@AutoConfigureMockMvc
class SharedTimersTests {

    private static final Duration ERROR = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private Timers timers;

    @Autowired
    private TimerWheel first;

    @Autowired
    private TimerRows rows;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ObjectProvider<TimerHandler> handlers;

    @Autowired
    private TestTimers.Bell bell;

    @Autowired
    private Clock clock;

    private TimerWheel second;

    @BeforeEach
    void a_second_node() {
        second = new TimerWheel(rows, new TimerFiring(rows, transactions, handlers, clock), clock);
    }

    @AfterEach
    void only_the_first_goes_on() {
        second.stop();
        if (!first.isRunning()) {
            first.start();
        }
    }

    private static List<String> keys(int many) {
        return Stream.generate(() -> Ids.next().toString()).limit(many).toList();
    }

    private boolean allRang(List<String> keys) {
        return keys.stream().noneMatch(key -> bell.rings(key).isEmpty());
    }

    /** Neither node's wheel finds anything it has not fired: what would ring twice has rung twice by then. */
    private void bothHaveLookedAgain() {
        var before = clock.instant();
        await().atMost(SOON)
                .until(() -> first.turned().isAfter(before) && second.turned().isAfter(before));
    }

    @Test
    void while_both_are_up_each_timer_fires_once_and_at_most_a_second_late() {
        second.start();
        var begin = Instant.now().plusMillis(600);
        var keys = keys(120);
        IntStream.range(0, keys.size())
                .forEach(i -> timers.set(TestTimers.BELL, keys.get(i), begin.plusMillis(20L * i)));

        await().atMost(SOON).until(() -> allRang(keys));
        bothHaveLookedAgain();
        for (var i = 0; i < keys.size(); i++) {
            var due = begin.plusMillis(20L * i);
            assertThat(bell.rings(keys.get(i)))
                    .singleElement()
                    .satisfies(ring -> assertThat(ring.firedAt()).isBetween(due.minusMillis(1), due.plus(ERROR)));
        }
    }

    @Test
    void after_an_outage_each_overdue_timer_fires_once_though_both_come_back_at_the_same_moment() {
        first.stop();
        var missed = Instant.now().minus(Duration.ofHours(3));
        var keys = keys(300);
        keys.forEach(key -> timers.set(TestTimers.BELL, key, missed));

        var back = Instant.now();
        first.start();
        second.start();

        await().atMost(SOON).until(() -> allRang(keys));
        bothHaveLookedAgain();
        for (var key : keys) {
            assertThat(bell.rings(key)).singleElement().satisfies(ring -> {
                assertThat(ring.dueAt()).isBetween(missed.minusMillis(1), missed.plusMillis(1));
                assertThat(ring.firedAt()).isAfterOrEqualTo(back);
            });
        }
    }

    @Test
    void a_node_that_dies_with_timers_still_to_fire_leaves_them_to_the_other() {
        second.start();
        var keys = keys(60);
        var begin = Instant.now().plusMillis(500);
        IntStream.range(0, keys.size())
                .forEach(i -> timers.set(TestTimers.BELL, keys.get(i), begin.plusMillis(25L * i)));
        await().atMost(SOON).until(() -> !bell.rings(keys.getFirst()).isEmpty());
        first.stop();

        await().atMost(SOON).until(() -> allRang(keys));
        var last = begin.plusMillis(25L * (keys.size() - 1));
        assertThat(bell.rings(keys.getLast()))
                .singleElement()
                .satisfies(ring -> assertThat(ring.firedAt()).isBefore(last.plus(ERROR)));
        assertThat(keys).allSatisfy(key -> assertThat(bell.rings(key)).hasSize(1));
    }
}
