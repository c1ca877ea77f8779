package io.bihuan.training;

import io.bihuan.notice.Notices;
import io.bihuan.plan.PlanApproved;
import io.bihuan.plan.PlanLists;
import io.bihuan.web.Tone;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A plan that is approved has its dates on the calendar at once; its drafter hears of those that could not be called. */
@Component
class ApprovedPlans {

    private final PlanSessions sessions;
    private final PlanLists plans;
    private final Notices notices;

    ApprovedPlans(PlanSessions sessions, PlanLists plans, Notices notices) {
        this.sessions = sessions;
        this.plans = plans;
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(PlanApproved approved) {
        var called = sessions.call(approved.planId(), approved.by());
        if (!called.isEmpty()) {
            notices.tell(
                    plans.require(approved.planId()).draftedBy(),
                    called.stuck().isEmpty() ? "training.notice.revised" : "training.notice.revised-but",
                    List.of(
                            String.valueOf(called.called()),
                            String.valueOf(called.moved()),
                            String.valueOf(called.calledOff()),
                            String.valueOf(called.stuck().size())),
                    "/plans/" + approved.planId() + "/fulfilment",
                    called.stuck().isEmpty() ? Tone.GOOD : Tone.WARN);
        }
    }
}
