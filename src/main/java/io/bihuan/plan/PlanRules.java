package io.bihuan.plan;

import io.bihuan.standard.Standards;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The rules about plans in force at an instant. */
@Component
class PlanRules {

    private final Standards standards;

    PlanRules(Standards standards) {
        this.standards = standards;
    }

    PlanStandard at(Instant instant) {
        return standards.inForce(PlanStandard.class, instant).rules();
    }
}
