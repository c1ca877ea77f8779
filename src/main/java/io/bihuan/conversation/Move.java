package io.bihuan.conversation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What can happen to the state of a conversation: from where, and where to. */
enum Move {
    /** An agent takes it up. */
    CONNECT(State.ACTIVE, State.WAITING),
    /** The agent asks for patience until a time. */
    HOLD(State.ON_HOLD, State.ACTIVE, State.ON_HOLD),
    /** The agent is back, or the time is over. */
    RETURN(State.ACTIVE, State.ON_HOLD),
    /** A colleague holds it from now on. */
    HAND_OVER(State.ACTIVE, State.ACTIVE, State.ON_HOLD),
    /** It goes back to those who wait. */
    QUEUE(State.WAITING, State.ACTIVE, State.ON_HOLD),
    /** The talk is over. */
    END(State.WRAP_UP, State.ACTIVE, State.ON_HOLD),
    /** The agent goes on before the record is written, or the customer has one more word. */
    RESUME(State.ACTIVE, State.WRAP_UP),
    /** The customer leaves before anybody was there. */
    ABANDON(State.CLOSED, State.WAITING),
    /** The record is written. */
    RECORD(State.CLOSED, State.ACTIVE, State.ON_HOLD, State.WRAP_UP),
    /** The customer writes again soon after. */
    REOPEN(State.WAITING, State.CLOSED);

    private final State to;
    private final Set<State> from;

    Move(State to, State first, State... others) {
        this.to = to;
        this.from = EnumSet.of(first, others);
    }

    State to() {
        return to;
    }

    /** Whether it can happen to a conversation in this state. */
    boolean leadsFrom(State state) {
        return from.contains(state);
    }

    /** Everything that can happen in this state. */
    static Set<Move> of(State state) {
        var moves = EnumSet.noneOf(Move.class);
        Arrays.stream(values()).filter(move -> move.leadsFrom(state)).forEach(moves::add);
        return moves;
    }
}
