package io.bihuan.quality.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A closed conversation as the rules read it.
 *
 * @param recordAt when the communication record was written, null where none was
 * @param identityCheckedAt when who the customer is was verified outside the messages, null where it was not
 * @param imported whether it was served elsewhere, where no communication record can be asked for
 * @param turns the messages in their order
 * @param hungUpBy who hung up first on the phone, null where nobody did or nobody knows
 * @param letter whether the customer wrote letters, which are answered without the greeting of a talk
 */
public record Chat(
        Instant openedAt,
        Instant closedAt,
        @Nullable Instant recordAt,
        @Nullable Instant identityCheckedAt,
        boolean imported,
        List<Turn> turns,
        @Nullable Speaker hungUpBy,
        boolean letter) {

    /** A talk that nobody hangs up. */
    public Chat(
            Instant openedAt,
            Instant closedAt,
            @Nullable Instant recordAt,
            @Nullable Instant identityCheckedAt,
            boolean imported,
            List<Turn> turns) {
        this(openedAt, closedAt, recordAt, identityCheckedAt, imported, turns, null, false);
    }

    public Chat {
        turns = turns.stream().map(Turn::readable).toList();
    }

    /** A customer's wait: from the first of their messages that is still unanswered to the agent's next words. */
    record Wait(Turn asked, Turn answered) {
        Duration length() {
            var length = Duration.between(asked.at(), answered.at());
            return length.isNegative() ? Duration.ZERO : length;
        }
    }

    List<Turn> agentTurns() {
        return turns.stream().filter(Turn::byAgent).toList();
    }

    List<Turn> customerTurns() {
        return turns.stream().filter(Turn::byCustomer).toList();
    }

    /** The first words that a person wrote themselves. */
    Optional<Turn> firstAgentTurn() {
        return turns.stream().filter(Turn::byHand).findFirst();
    }

    /** What the agent says until the customer answers for the first time. */
    List<Turn> opening() {
        var opening = new ArrayList<Turn>();
        for (var turn : turns) {
            if (turn.byAgent()) {
                opening.add(turn);
            } else if (turn.byCustomer() && !opening.isEmpty()) {
                break;
            }
        }
        return opening;
    }

    /** The last few messages of the agent. */
    List<Turn> ending(int most) {
        var said = agentTurns();
        return said.subList(Math.max(0, said.size() - most), said.size());
    }

    /** The waits of the customer; several messages in a row are one. */
    List<Wait> waits() {
        var waits = new ArrayList<Wait>();
        Turn asked = null;
        for (var turn : turns) {
            if (turn.byCustomer() && asked == null) {
                asked = turn;
            } else if (turn.byHand() && asked != null) {
                waits.add(new Wait(asked, turn));
                asked = null;
            }
        }
        return waits;
    }

    /** What the agent says after the turn, at most so many messages. */
    List<Turn> answersTo(Turn said, int most) {
        return turns.stream()
                .filter(turn -> turn.byAgent() && turn.seq() > said.seq())
                .limit(most)
                .toList();
    }

    /** Whether the messages carry times of their own; some sources know none and give all the same. */
    boolean timed() {
        return turns.stream().map(Turn::at).distinct().count() > 1 || turns.size() < 2;
    }
}
