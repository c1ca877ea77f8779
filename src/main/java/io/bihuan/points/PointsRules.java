package io.bihuan.points;

import io.bihuan.standard.Standards;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What an offence costs by the standard in force at an instant. */
@Component
class PointsRules {

    private final Standards standards;

    PointsRules(Standards standards) {
        this.standards = standards;
    }

    int of(Offence offence, Instant at) {
        return switch (offence) {
            case ABSENCE -> session(at).pointsAbsence();
            case DISCIPLINE -> session(at).pointsDiscipline();
            case FEEDBACK -> session(at).pointsFeedback();
            case FAILED_FIRST -> failing(at).of(1);
            case FAILED_SECOND -> failing(at).of(2);
            case FAILED_THIRD -> failing(at).of(3);
        };
    }

    private PointsStandard session(Instant at) {
        return standards.inForce(PointsStandard.class, at).rules();
    }

    private FailureStandard failing(Instant at) {
        return standards.inForce(FailureStandard.class, at).rules();
    }
}
