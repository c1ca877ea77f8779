package io.bihuan.conversation.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An agent's screen.
 *
 * @param me who they are
 * @param mine what they hold
 * @param queue who waits
 * @param waiting how many wait in all
 * @param capacity how many they hold at once
 * @param ready whether they take new conversations
 * @param certified whether they may serve at all
 * @param open the conversation before their eyes, or null
 * @param chosen whether they asked for that one, so that a narrow screen shows it instead of the lists
 */
public record WorkspacePage(
        UUID me,
        List<DeskRow> mine,
        List<DeskRow> queue,
        int waiting,
        int capacity,
        boolean ready,
        boolean certified,
        @Nullable OpenConversation open,
        boolean chosen) {

    /** The line of the conversation that is open, or null where it stands in neither list. */
    public @Nullable DeskRow current() {
        return Stream.concat(mine.stream(), queue.stream())
                .filter(DeskRow::current)
                .findFirst()
                .orElse(null);
    }
}
