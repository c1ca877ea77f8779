package io.bihuan.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one candidate may that the others may not, for a reason.
 *
 * @param extraMinutes how much longer they have, 0 or more
 * @param opensAt from when they may begin, or null with everybody
 * @param closesAt until when, or null with everybody
 * @param turns how often they may sit it, at least once
 * @param ground why
 */
public record Allowance(
        int extraMinutes,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        int turns,
        String ground) {}
