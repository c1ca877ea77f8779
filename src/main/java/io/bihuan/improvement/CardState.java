package io.bihuan.improvement;

import java.util.EnumSet;
import java.util.Set;

/** How far a card has come; the board's columns in their order. Done is reached through verifying only (N-16). */
public enum CardState {
    PROPOSED,
    ANALYSING,
    DOING,
    VERIFYING,
    DONE,
    DROPPED;

    /** Where a card may go from here. What was done or dropped may be taken up again by analysing it anew. */
    public Set<CardState> onward() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(ANALYSING, DOING, DROPPED);
            case ANALYSING -> EnumSet.of(DOING, DROPPED);
            case DOING -> EnumSet.of(VERIFYING, ANALYSING, DROPPED);
            case VERIFYING -> EnumSet.of(DONE, DOING);
            case DONE, DROPPED -> EnumSet.of(ANALYSING);
        };
    }

    /**
     * Where its owner alone may bring it: to accept the work, to give it up, or to go back on either, is for whoever keeps
     * the board.
     */
    public Set<CardState> onwardByOwner() {
        var ways = isOpen() ? onward() : EnumSet.noneOf(CardState.class);
        ways.removeAll(EnumSet.of(DONE, DROPPED));
        return ways;
    }

    /** Whether a move from here to there goes back or gives up, and so needs its reason. */
    public boolean needsReasonTo(CardState next) {
        return next == DROPPED || next == DONE || next.ordinal() < ordinal();
    }

    /** Whether somebody must stand for it, with a date. */
    public boolean needsOwner() {
        return this == DOING || this == VERIFYING || this == DONE;
    }

    /** Whether it still is to be worked on. */
    public boolean isOpen() {
        return this != DONE && this != DROPPED;
    }
}
