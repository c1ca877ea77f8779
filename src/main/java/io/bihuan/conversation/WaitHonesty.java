package io.bihuan.conversation;

import java.time.Duration;
import java.util.List;

/**
 * How far what customers were told about their wait lay from what happened.
 *
 * @param told how many were told and then served
 * @param meanError by how much it was wrong on average, either way
 * @param bias how much longer they waited than they were told, on average; below zero when shorter
 * @param percentClose how many of a hundred were told right within the tolerance
 * @param percentInRange how many of a hundred waited as long as the range that was told; eight of ten would be honest
 */
public record WaitHonesty(int told, Duration meanError, Duration bias, int percentClose, int percentInRange) {

    static WaitHonesty of(List<ToldWait> all, Duration tolerance) {
        if (all.isEmpty()) {
            return new WaitHonesty(0, Duration.ZERO, Duration.ZERO, 0, 0);
        }
        var error = all.stream().mapToLong(ToldWait::error).average().orElse(0);
        var bias = all.stream()
                .mapToLong(told -> told.waitedSeconds() - told.expectedSeconds())
                .average()
                .orElse(0);
        var close = all.stream()
                .filter(told -> told.isWithin(tolerance.toSeconds()))
                .count();
        var inRange = all.stream().filter(ToldWait::isInRange).count();
        return new WaitHonesty(
                all.size(),
                Duration.ofSeconds(Math.round(error)),
                Duration.ofSeconds(Math.round(bias)),
                percent(close, all.size()),
                percent(inRange, all.size()));
    }

    private static int percent(long part, int whole) {
        return Math.toIntExact(Math.round(100.0 * part / whole));
    }
}
