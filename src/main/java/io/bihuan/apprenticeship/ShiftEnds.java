package io.bihuan.apprenticeship;

import io.bihuan.shift.AgentState;
import io.bihuan.shift.PresenceChanged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears that a mentor or a trainee goes home, which is when the day should have been talked over. */
@Component
class ShiftEnds {

    private final DebriefDesk desk;

    ShiftEnds(DebriefDesk desk) {
        this.desk = desk;
    }

    @ApplicationModuleListener
    void on(PresenceChanged change) {
        if (change.to() == AgentState.OFFLINE) {
            desk.shiftOver(change.staffId(), change.at());
        }
    }
}
