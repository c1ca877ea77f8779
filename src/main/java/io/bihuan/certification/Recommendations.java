package io.bihuan.certification;

import io.bihuan.apprenticeship.ApprenticeshipCompleted;
import io.bihuan.apprenticeship.ApprenticeshipExtended;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Counts a mentor's recommendation, until the apprenticeship is extended. */
@Component
class Recommendations {

    private final VerdictDesk desk;

    Recommendations(VerdictDesk desk) {
        this.desk = desk;
    }

    @ApplicationModuleListener
    void on(ApprenticeshipCompleted completed) {
        desk.recommended(
                completed.traineeId(),
                new Pass(completed.apprenticeshipId(), Gate.APPRENTICESHIP, null, completed.at()));
    }

    @ApplicationModuleListener
    void on(ApprenticeshipExtended extended) {
        desk.withdrawn(extended.apprenticeshipId());
    }
}
