package io.bihuan.supervision.web;

import io.bihuan.web.Tone;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wall of talks.
 *
 * @param waiting how many wait for an agent
 * @param agents who is there and in which state
 * @param honesty how right what customers were told about waiting has been, in the last days
 */
public record FloorPage(List<Line> talks, List<Agent> agents, List<Told> honesty, int waiting, boolean narrow) {

    /**
     * A talk.
     *
     * @param mood from −5 to 5
     * @param reasons why it asks for help, in words; empty where it runs well
     * @param unansweredSince since when the customer waits for an answer, or null
     */
    public record Line(
            UUID id,
            String name,
            String agent,
            String channel,
            Instant openedAt,
            @Nullable Instant unansweredSince,
            @Nullable Instant heldUntil,
            int mood,
            int points,
            List<String> reasons,
            String last) {

        /** How the mood is drawn. */
        public Tone tone() {
            return mood < 0 ? Tone.BAD : mood > 0 ? Tone.GOOD : Tone.NEUTRAL;
        }
    }

    /**
     * An agent.
     *
     * @param gone whether their screen is gone
     * @param missed whether they let the last offer go by
     */
    public record Agent(
            UUID id,
            String name,
            String team,
            String state,
            Tone tone,
            Instant since,
            int held,
            boolean gone,
            boolean missed) {}

    /** How right waits were told in one queue. */
    public record Told(String queue, int told, String error, String bias, int close, int inRange) {}

    /** Those that ask for help. */
    public List<Line> wanting() {
        return talks.stream().filter(line -> line.points() > 0).toList();
    }
}
