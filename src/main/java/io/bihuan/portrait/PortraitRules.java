package io.bihuan.portrait;

import io.bihuan.standard.Standards;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The rules of portraits now. */
@Component
class PortraitRules {

    private final Standards standards;
    private final Clock clock;

    PortraitRules(Standards standards, Clock clock) {
        this.standards = standards;
        this.clock = clock;
    }

    PortraitStandard portrait() {
        return standards.inForce(PortraitStandard.class, clock.instant()).rules();
    }

    CustomerStandard customer() {
        return standards.inForce(CustomerStandard.class, clock.instant()).rules();
    }
}
