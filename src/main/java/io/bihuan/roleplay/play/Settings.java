package io.bihuan.roleplay.play;

import java.time.Duration;
import java.util.Map;

/**
 * How customers are: the figures of the standard in force.
 *
 * @param turns by how much each deed turns the mood
 * @param patience how long a customer waits for an answer before it costs mood
 * @param most after so many messages of the trainee the customer ends the talk
 * @param near from this likeness on, from 0 to 1, a sentence says what another says
 */
public record Settings(Map<Deed, Integer> turns, Duration patience, int most, double near) {

    public Settings {
        turns = Map.copyOf(turns);
    }

    int turn(Deed deed) {
        return turns.getOrDefault(deed, 0);
    }
}
