package io.bihuan.shift;

import java.util.Arrays;
import java.util.List;

/** What an agent is up to. Only READY is given new conversations. */
public enum AgentState {
    OFFLINE,
    READY,
    /** At work, takes nothing new: full hands, or a task that must be finished first. */
    BUSY,
    BREAK,
    /** Signed on, but did not answer what was offered; set by rule, left by choosing another. */
    AWAY;

    /** Those an agent chooses. */
    public static List<AgentState> chosen() {
        return Arrays.stream(values()).filter(state -> state != AWAY).toList();
    }
}
