package io.bihuan.complaint;

import io.bihuan.standard.InForce;
import io.bihuan.standard.Standards;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The complaint rules in force at an instant, and those that a complaint began under. */
@Component
class ComplaintRules {

    private final Standards standards;

    ComplaintRules(Standards standards) {
        this.standards = standards;
    }

    InForce<ComplaintStandard> at(Instant instant) {
        return standards.inForce(ComplaintStandard.class, instant);
    }

    ComplaintStandard of(UUID version) {
        return standards.of(ComplaintStandard.class, version);
    }
}
