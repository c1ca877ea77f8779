package io.bihuan.competence;

import io.bihuan.standard.Standards;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The competence rules in force at an instant. */
@Component
class CompetenceRules {

    private final Standards standards;

    CompetenceRules(Standards standards) {
        this.standards = standards;
    }

    CompetenceStandard at(Instant instant) {
        return standards.inForce(CompetenceStandard.class, instant).rules();
    }
}
