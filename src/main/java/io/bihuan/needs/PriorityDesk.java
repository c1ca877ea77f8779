package io.bihuan.needs;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.competence.Needs;
import io.bihuan.plan.Drafting;
import io.bihuan.plan.PlanDesk;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a priority part of the next plan: its people need training, and the draft takes needs up. */
@Service
@Transactional
public class PriorityDesk {

    private final Analysis analysis;
    private final Needs needs;
    private final PlanDesk plans;
    private final Audit audit;
    private final Clock clock;

    PriorityDesk(Analysis analysis, Needs needs, PlanDesk plans, Audit audit, Clock clock) {
        this.analysis = analysis;
        this.needs = needs;
        this.plans = plans;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks for training of the weakest in an area, with the ground, and drafts next month's plan or adds to its draft. */
    public Putting put(String areaCode, String ground, SignedIn by) {
        var weakest = analysis.weakest(areaCode, by.branchId());
        if (weakest.isEmpty()) {
            return new Putting.NoProblem();
        }
        weakest.forEach(person -> needs.demand(person, areaCode, ground, clock.instant()));
        audit.did(
                by.staffId(),
                "needs.priority-planned",
                "competence-area",
                areaCode,
                Map.of("people", Integer.toString(weakest.size())));
        return switch (plans.draftNextMonth(by)) {
            case Drafting.Begun(var plan) -> new Putting.Put(plan, weakest.size());
            case Drafting.Exists(var plan) -> {
                yield plans.propose(plan, by) == 0
                        ? new Putting.Kept(plan, weakest.size())
                        : new Putting.Put(plan, weakest.size());
            }
        };
    }
}
