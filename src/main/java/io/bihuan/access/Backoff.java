package io.bihuan.access;

import java.time.Duration;

/** How long the door stays shut after attempts that failed: not at all, then longer each time. */
enum Backoff {
    /** One account: its owner may mistype a few times. */
    ACCOUNT(5),
    /** One address: a whole office may stand behind it. */
    ADDRESS(50);

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final int free;

    Backoff(int free) {
        this.free = free;
    }

    Duration after(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        var doublings = Math.min(failures - free, 10);
        var wait = FIRST.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
