package io.bihuan.conversation.web;

import io.bihuan.web.ClockChip;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Promises to customers.
 *
 * @param owed what is still owed, the most pressing first
 * @param kept what was kept lately
 * @param all whether those of everybody are shown
 * @param mayAll whether the viewer may see those of everybody
 */
public record FollowUpsPage(List<Line> owed, List<Line> kept, boolean all, boolean mayAll) {

    /** One promise. */
    public record Line(
            UUID id,
            UUID conversation,
            String customer,
            String promise,
            String owner,
            Instant dueAt,
            ClockChip clock,
            boolean open,
            boolean mine,
            String outcome) {}
}
