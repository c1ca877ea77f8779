package io.bihuan.shadow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One turn of a masked conversation.
 *
 * @param place from 1 on
 * @param asked what the customer said
 * @param answered what the agent answered; empty where the talk ended with the customer
 * @param own what the trainee would answer, or null as long as they have not
 */
public record Round(
        int place,
        List<String> asked,
        List<String> answered,
        @Nullable String own,
        @Nullable Instant ownAt) {

    public Round {
        asked = List.copyOf(asked);
        answered = List.copyOf(answered);
    }
}
