package io.bihuan.conversation.web;

import io.bihuan.web.Option;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The queue, explained.
 *
 * @param agents who could be given a conversation by hand
 * @param acts whether the viewer may do something about it
 */
public record QueuePage(List<Line> lines, List<Option> agents, boolean acts, int mostPoints) {

    /**
     * Somebody who waits.
     *
     * @param group what it is about, or ""
     * @param points how much they go before others
     * @param reasons why
     * @param why why nobody has them yet
     * @param widensAt when more people will be looked at, or null
     * @param expected how long it will take, in words
     */
    public record Line(
            UUID id,
            String name,
            String channel,
            String group,
            Instant waitingSince,
            String last,
            int place,
            int points,
            List<String> reasons,
            String why,
            @Nullable Instant widensAt,
            String expected) {}
}
