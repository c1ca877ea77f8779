package io.bihuan.job;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Timers that tests set. */
class TestTimers {

    static final String BELL = "test.bell";
    static final String BROKEN = "test.broken";

    record Ring(Instant dueAt, Instant firedAt) {}

    /** Rings, and remembers when; "again" rings three times, "slow" stays until it is let go. */
    @Component
    static class Bell implements TimerHandler {

        private final Map<String, List<Ring>> rings = new ConcurrentHashMap<>();
        private final Set<String> letGo = ConcurrentHashMap.newKeySet();
        private final Timers timers;

        Bell(Timers timers) {
            this.timers = timers;
        }

        List<Ring> rings(String key) {
            return rings.getOrDefault(key, List.of());
        }

        void letGo(String key) {
            letGo.add(key);
        }

        @Override
        public String kind() {
            return BELL;
        }

        @Override
        public void fire(String key, Instant dueAt) {
            var known = rings.computeIfAbsent(key, _ -> new CopyOnWriteArrayList<>());
            known.add(new Ring(dueAt, Instant.now()));
            if (key.startsWith("again") && known.size() < 3) {
                timers.set(BELL, key, dueAt.plusMillis(1));
            }
            if (key.startsWith("slow")) {
                await().atMost(Duration.ofMinutes(1)).until(() -> letGo.contains(key));
            }
        }
    }

    /** Fails twice, each time after it has written something. */
    @Component
    static class Broken implements TimerHandler {

        private final Map<String, Integer> tries = new ConcurrentHashMap<>();
        private final Timers timers;

        Broken(Timers timers) {
            this.timers = timers;
        }

        int tries(String key) {
            return tries.getOrDefault(key, 0);
        }

        @Override
        public String kind() {
            return BROKEN;
        }

        @Override
        public void fire(String key, Instant dueAt) {
            if (tries.merge(key, 1, Integer::sum) < 3) {
                timers.set("test.of-the-future", "half done " + key, dueAt);
                throw new IllegalStateException("the line is dead");
            }
        }
    }
}
