package io.bihuan.programme;

import io.bihuan.job.TimerHandler;
import io.bihuan.job.Timers;
import io.bihuan.people.PeopleLists;
import io.bihuan.people.StaffLeft;
import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Ends the programmes of those who leave, at the hour at which they leave and not before: some stay after all. */
@Component
class Leavers implements TimerHandler {

    private static final String KIND = "programme.leaving";

    private final Timers timers;
    private final PeopleLists people;
    private final EnrolmentDesk desk;

    Leavers(Timers timers, PeopleLists people, EnrolmentDesk desk) {
        this.timers = timers;
        this.people = people;
        this.desk = desk;
    }

    @ApplicationModuleListener
    void on(StaffLeft left) {
        timers.set(KIND, left.staffId().toString(), left.leavesAt());
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
            desk.left(staffId);
        }
    }
}
