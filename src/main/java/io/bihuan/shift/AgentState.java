package io.bihuan.shift;

/** What an agent is up to. Only READY is given new conversations. */
public enum AgentState {
    OFFLINE,
    READY,
    /** At work, takes nothing new: full hands, or a task that must be finished first. */
    BUSY,
    BREAK
}
