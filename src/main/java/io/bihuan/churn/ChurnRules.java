package io.bihuan.churn;

import io.bihuan.standard.Standards;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The rules of who may leave, now. */
@Component
class ChurnRules {

    private final Standards standards;
    private final Clock clock;

    ChurnRules(Standards standards, Clock clock) {
        this.standards = standards;
        this.clock = clock;
    }

    ChurnStandard now() {
        return standards.inForce(ChurnStandard.class, clock.instant()).rules();
    }
}
