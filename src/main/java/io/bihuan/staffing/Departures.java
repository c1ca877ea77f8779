package io.bihuan.staffing;

import io.bihuan.job.TimerHandler;
import io.bihuan.job.Timers;
import io.bihuan.people.PeopleLists;
import io.bihuan.people.StaffLeft;
import io.bihuan.people.StaffStayed;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Somebody goes: their checklist opens when it is settled, and at their hour their work goes over to others. */
@Component
class Departures implements TimerHandler {

    private static final String KIND = "staffing.leaving";
    private static final Duration SAME = Duration.ofSeconds(1);

    private final ChecklistDesk checklists;
    private final ProbationDesk probations;
    private final HandoverDesk handovers;
    private final PeopleLists people;
    private final Timers timers;

    Departures(
            ChecklistDesk checklists,
            ProbationDesk probations,
            HandoverDesk handovers,
            PeopleLists people,
            Timers timers) {
        this.checklists = checklists;
        this.probations = probations;
        this.handovers = handovers;
        this.people = people;
        this.timers = timers;
    }

    @ApplicationModuleListener
    void on(StaffLeft left) {
        // It may have been taken back, or moved, before this was heard.
        var settled = people.card(left.staffId(), null).leavesAt();
        if (settled == null || Duration.between(settled, left.leavesAt()).abs().compareTo(SAME) > 0) {
            return;
        }
        checklists.open(ChecklistKind.LEAVING, left.staffId(), left.leavesAt(), left.at());
        timers.set(KIND, left.staffId().toString(), left.leavesAt());
    }

    @ApplicationModuleListener
    void on(StaffStayed stayed) {
        checklists.cancel(stayed.staffId(), ChecklistKind.LEAVING, stayed.at());
        timers.cancel(KIND, stayed.staffId().toString());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(String key, Instant dueAt) {
        var staffId = UUID.fromString(key);
        var leavesAt = people.card(staffId, null).leavesAt();
        if (leavesAt != null && !leavesAt.isAfter(dueAt)) {
            probations.left(staffId, dueAt);
            checklists.cancel(staffId, ChecklistKind.ENTRY, dueAt);
            checklists.cancel(staffId, ChecklistKind.ONBOARDING, dueAt);
            handovers.hourHasCome(staffId);
        }
    }
}
