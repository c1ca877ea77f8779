package io.bihuan.conversation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands in the queue.
 *
 * @param position 1 is next; 0 when they are not waiting
 * @param agents how many certified agents are there to serve
 * @param expected how long it will take as far as the last hours tell, or null when they tell nothing
 */
public record Place(int position, int agents, @Nullable Duration expected) {}
