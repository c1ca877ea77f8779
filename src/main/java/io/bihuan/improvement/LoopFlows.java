package io.bihuan.improvement;

import io.bihuan.competence.NeedArisen;
import io.bihuan.plan.PlanApproved;
import io.bihuan.web.Arc;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Writes down what flows round the loop as it happens. */
@Component
class LoopFlows {

    private final LoopFlow flows;

    LoopFlows(LoopFlow flows) {
        this.flows = flows;
    }

    @ApplicationModuleListener
    void on(NeedArisen need) {
        flows.note(
                "NEED",
                need.needId().toString(),
                new LoopFlow.Flow(
                        Arc.INSPECT,
                        Arc.PLAN,
                        "improvement.flow.need",
                        List.of(
                                "staff:" + need.staffId(),
                                "area:" + need.areaCode(),
                                Integer.toString(need.reasons().size())),
                        "/competence",
                        need.at()));
    }

    @ApplicationModuleListener
    void on(PlanApproved plan) {
        flows.note(
                "PLAN",
                plan.planId() + "/" + plan.version(),
                new LoopFlow.Flow(
                        Arc.PLAN,
                        Arc.TRAIN,
                        "improvement.flow.plan",
                        List.of("month:" + plan.period()),
                        "/plans/" + plan.planId(),
                        plan.at()));
    }
}
