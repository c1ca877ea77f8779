package io.bihuan.certification;

import io.bihuan.assessment.DutyScope;
import io.bihuan.assessment.PracticalDecided;
import io.bihuan.assessment.SittingId;
import io.bihuan.assessment.SittingLists;
import io.bihuan.assessment.SittingMarked;
import io.bihuan.practical.PracticalLists;
import io.bihuan.practical.PracticalReopened;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Counts what is passed, where it opens a duty, and takes back what rested on a verdict that turned. */
@Component
class PassedGates {

    private final VerdictDesk desk;
    private final SittingLists sittings;
    private final PracticalLists practicals;

    PassedGates(VerdictDesk desk, SittingLists sittings, PracticalLists practicals) {
        this.desk = desk;
        this.sittings = sittings;
        this.practicals = practicals;
    }

    @ApplicationModuleListener
    void on(SittingMarked marked) {
        var verdict = new Pass(marked.sittingId(), Gate.THEORY, marked.score(), marked.at());
        sittings.opens(new SittingId(marked.sittingId()))
                .ifPresent(duty -> decided(duty, marked.staffId(), verdict, marked.passed(), marked.round()));
    }

    @ApplicationModuleListener
    void on(PracticalDecided decided) {
        var verdict = new Pass(decided.practicalId(), Gate.PRACTICAL, decided.score(), decided.at());
        practicals
                .opens(decided.practicalId())
                .ifPresent(duty -> decided(duty, decided.staffId(), verdict, decided.passed(), decided.round()));
    }

    @ApplicationModuleListener
    void on(PracticalReopened reopened) {
        desk.questioned(reopened.practicalId(), reopened.round(), reopened.reason(), reopened.at());
    }

    /** A first failure carries nothing and takes nothing. */
    private void decided(DutyScope duty, UUID staffId, Pass verdict, boolean passed, int round) {
        if (passed) {
            desk.passed(staffId, duty.name(), verdict, round);
        } else if (round > 1) {
            desk.turned(staffId, duty.name(), verdict, round);
        }
    }
}
