package io.bihuan.apprenticeship;

import io.bihuan.job.TimerHandler;
import io.bihuan.job.Timers;
import io.bihuan.people.PeopleLists;
import io.bihuan.people.StaffLeft;
import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Who leaves in the middle: a mentor's trainees are somebody else's at once, a trainee stops at their last hour. */
@Component
class Leavers implements TimerHandler {

    private static final String TIMER = "apprenticeship.leaving";

    private final ApprenticeshipDesk desk;
    private final PeopleLists people;
    private final Timers timers;

    Leavers(ApprenticeshipDesk desk, PeopleLists people, Timers timers) {
        this.desk = desk;
        this.people = people;
        this.timers = timers;
    }

    @ApplicationModuleListener
    void on(StaffLeft left) {
        desk.mentorLeaves(left.staffId(), left.leavesAt());
        timers.set(TIMER, left.staffId().toString(), left.leavesAt());
    }

    @Override
    public String kind() {
        return TIMER;
    }

    @Override
    public void fire(String key, Instant dueAt) {
        var staffId = UUID.fromString(key);
        var leavesAt = people.card(staffId, null).leavesAt();
        if (leavesAt != null && !leavesAt.isAfter(dueAt)) {
            desk.traineeLeft(staffId);
        }
    }
}
