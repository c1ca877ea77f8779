package io.bihuan.competence;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** The competence rules in force at an instant. */
@Component
class CompetenceRules {

    CompetenceStandard at(Instant instant) {
        return new CompetenceStandard(3, 14, 2, 5);
    }
}
