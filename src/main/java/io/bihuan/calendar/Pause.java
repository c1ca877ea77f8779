package io.bihuan.calendar;

import java.time.Instant;

/**
 * A stretch during which a clock stood still, for instance while a customer was asked for evidence.
 *
 * @param from when it stopped
 * @param to when it went on
 */
public record Pause(Instant from, Instant to) {

    public Pause {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a pause ends before it begins: " + from + ", " + to);
        }
    }
}
