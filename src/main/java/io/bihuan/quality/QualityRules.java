package io.bihuan.quality;

import io.bihuan.standard.InForce;
import io.bihuan.standard.Standards;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The quality rules in force at an instant. */
@Component
class QualityRules {

    private final Standards standards;

    QualityRules(Standards standards) {
        this.standards = standards;
    }

    InForce<QualityStandard> at(Instant instant) {
        return standards.inForce(QualityStandard.class, instant);
    }
}
