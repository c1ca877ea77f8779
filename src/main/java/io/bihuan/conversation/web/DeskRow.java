package io.bihuan.conversation.web;

import io.bihuan.web.ClockChip;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One conversation in a list of the workspace.
 *
 * @param face the one character in its round picture
 * @param name masked
 * @param grade the customer's standing, or ""
 * @param tick a clock that runs, or null
 * @param due a promise's clock, or null
 * @param channel the name of the way it came, or "" for the chat that most come by
 * @param preview the last words
 * @param unread how many words of the customer were not seen yet
 * @param current whether it is open on the screen
 */
public record DeskRow(
        UUID id,
        String face,
        String name,
        String grade,
        @Nullable Tick tick,
        @Nullable ClockChip due,
        String channel,
        String preview,
        int unread,
        boolean current) {}
