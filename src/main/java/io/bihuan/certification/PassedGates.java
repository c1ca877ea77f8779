package io.bihuan.certification;

import io.bihuan.assessment.DutyScope;
import io.bihuan.assessment.PracticalDecided;
import io.bihuan.assessment.SittingId;
import io.bihuan.assessment.SittingLists;
import io.bihuan.assessment.SittingMarked;
import io.bihuan.practical.PracticalLists;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Counts what is passed, where it opens a duty. */
@Component
class PassedGates {

    private final CertificateDesk desk;
    private final SittingLists sittings;
    private final PracticalLists practicals;

    PassedGates(CertificateDesk desk, SittingLists sittings, PracticalLists practicals) {
        this.desk = desk;
        this.sittings = sittings;
        this.practicals = practicals;
    }

    @ApplicationModuleListener
    void on(SittingMarked marked) {
        if (marked.passed()) {
            var pass = new Pass(marked.sittingId(), Gate.THEORY, marked.score(), marked.at());
            opened(sittings.opens(new SittingId(marked.sittingId())), marked.staffId(), pass);
        }
    }

    @ApplicationModuleListener
    void on(PracticalDecided decided) {
        if (decided.passed()) {
            var pass = new Pass(decided.practicalId(), Gate.PRACTICAL, decided.score(), decided.at());
            opened(practicals.opens(decided.practicalId()), decided.staffId(), pass);
        }
    }

    private void opened(Optional<DutyScope> scope, java.util.UUID staffId, Pass pass) {
        scope.ifPresent(duty -> desk.passed(staffId, duty.name(), pass));
    }
}
