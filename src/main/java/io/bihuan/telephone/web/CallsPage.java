package io.bihuan.telephone.web;

import io.bihuan.telephone.CallLists;
import io.bihuan.telephone.CallState;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Calls as a list.
 *
 * @param which whose: MINE, MISSED or ALL
 * @param mayAll whether everybody's may be seen
 * @param readable the conversations of these calls that the viewer may open
 */
public record CallsPage(
        String which, boolean mayAll, List<CallLists.Row> calls, Map<UUID, String> names, Set<UUID> readable) {

    /** Who answered or was rung. */
    public String agent(CallLists.Row call) {
        return call.agentId() == null ? "" : names.getOrDefault(call.agentId(), "");
    }

    /** Whether what was said in this call may be opened. */
    public boolean opens(CallLists.Row call) {
        return call.conversationId() != null && readable.contains(call.conversationId());
    }

    /** How long was talked, or "—". */
    public String length(CallLists.Row call, Ui ui) {
        return call.answeredAt() == null || call.endedAt() == null
                ? "—"
                : ui.dates().length(Duration.between(call.answeredAt(), call.endedAt()));
    }

    /** How pressing a state is. */
    public Tone tone(CallLists.Row call) {
        return switch (call.state()) {
            case RINGING -> Tone.WARN;
            case TALKING, HELD -> Tone.ACCENT;
            case ENDED -> Tone.NEUTRAL;
            case MISSED -> Tone.BAD;
        };
    }

    /** Whether calling back is offered. */
    public boolean offersCall(CallLists.Row call) {
        return !call.numberHint().isEmpty() && (call.state() == CallState.MISSED || call.state() == CallState.ENDED);
    }
}
